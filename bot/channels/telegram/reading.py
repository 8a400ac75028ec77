"""Reads one update of Telegram's as plain data. It decides nothing, and nothing makes it fail."""

import re
from typing import Final

import structlog
from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message
from telegram import Update as Told

from bot.channels.updates import Crowd, Membership, Press, Update
from bot.model.messages import Aside, Inbound, Kind
from bot.model.people import Channel
from bot.words.shape import clean

log = structlog.get_logger(__name__)

KINDS: Final = ("message", "edited_message", "callback_query", "my_chat_member", "channel_post")
COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")  # of a deep link, t.me/bot?start=PAYLOAD


def read_update(raw: object) -> Update | None:
    """Read an update as it came; None for what is none.

    What the library cannot read means nothing to us, and is gone past: one such update must not
    stand in the way of all others.
    """
    id_ = raw.get("update_id") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not isinstance(id_, int):
        return None
    try:
        wanted = {name: raw[name] for name in ("update_id", *KINDS) if name in raw}
        return parse(Told.de_json(wanted))
    except Exception as fault:  # noqa: BLE001 - the library raises whatever strange JSON leads it to
        log.warning("update_unreadable", fault=type(fault).__name__)
        return Update(id=id_)


def parse(told: Told) -> Update:
    """Give an update as plain data. Raises whatever a field of an unexpected type leads to."""
    if told.callback_query is not None:
        return _pressed(told.update_id, told.callback_query)
    if told.my_chat_member is not None:
        return Update(id=told.update_id, what=_membership(told.my_chat_member))
    message = told.message or told.edited_message or told.channel_post
    if message is None:
        return Update(id=told.update_id)
    if message.chat.type != Chat.PRIVATE:
        return Update(id=told.update_id, what=Crowd(int(message.chat.id), _code(message)))
    return Update(id=told.update_id, what=_inbound(told, message))


def _pressed(id_: int, query: CallbackQuery) -> Update:
    """Read a press. The same button pressed twice on the same message is one message to us."""
    message = query.message
    if message is None or message.chat.type != Chat.PRIVATE:
        return Update(id=id_)
    data, label = clean(_words(query.data)), _label(message, query.data)
    chat, number = int(message.chat.id), int(message.message_id)
    return Update(
        id=id_,
        what=Inbound(
            channel=Channel.TELEGRAM,
            sender=str(chat),
            text=label,
            provider_id=f"press:{chat}:{number}:{data}",
            button=data,
            language_code=query.from_user.language_code,
        ),
        press=Press(
            query=_words(query.id),
            chat=chat,
            message=number,
            label=label,
            text=message.text if isinstance(message, Message) else None,
        ),
    )


def _label(message: object, data: str | None) -> str:
    """What the pressed button said; nothing where the message can no longer be seen."""
    if not isinstance(message, Message) or message.reply_markup is None:
        return ""
    buttons = (button for row in message.reply_markup.inline_keyboard for button in row)
    return next((_words(button.text) for button in buttons if button.callback_data == data), "")


def _membership(changed: ChatMemberUpdated) -> Membership | Crowd | None:
    gone = changed.new_chat_member.status in {"kicked", "left"}
    if changed.chat.type == Chat.PRIVATE:
        return Membership(str(int(changed.chat.id)), gone)
    return None if gone else Crowd(int(changed.chat.id), changed.from_user.language_code)


def _inbound(told: Told, message: Message) -> Inbound | None:
    """Read what somebody sent. A change that has no words (a place that moves) means nothing."""
    kind, text = _content(message)
    edited = told.edited_message is not None
    if kind is None or (edited and not text):
        return None
    chat = int(message.chat.id)
    return Inbound(
        channel=Channel.TELEGRAM,
        sender=str(chat),
        text=text,
        provider_id=f"{int(told.update_id)}:{chat}:{int(message.message_id)}",
        kind=kind,
        language_code=_code(message),
        aside=Aside.EDITED if edited else None,
    )


def _content(message: Message) -> tuple[Kind | None, str]:
    """What it is and the words with it; None for a note of Telegram's own ("pinned a message")."""
    if message.text is not None:
        return Kind.TEXT, _plain(_words(message.text))
    if message.contact is not None:
        return Kind.CONTACT, _number(_words(message.contact.phone_number))
    if message.caption is not None or _is_sent(message):
        return Kind.MEDIA, _words(message.caption or "")
    return None, ""


def _is_sent(message: Message) -> bool:
    """Whether somebody sent this; `api_kwargs` is what Telegram sends since this library was made."""
    return bool(message.effective_attachment or message.checklist or message.api_kwargs)


def _plain(text: str) -> str:
    """Write a command as the words it stands for, "/stop@our_bot" as "stop"; of a deep link its code."""
    found = COMMAND.fullmatch(text.strip())
    if found is None:
        return text
    command, rest = found[1].lower().replace("_", " "), (found[2] or "").strip()
    if command == "start" and PAYLOAD.fullmatch(rest):
        return rest
    return f"{command} {rest}".strip()


def _number(text: str) -> str:
    """Telegram writes international numbers with or without their plus."""
    return f"+{text}" if text.isdecimal() and not text.startswith("0") else text


def _code(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("words were expected")
    return value
