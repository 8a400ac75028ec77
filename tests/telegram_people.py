"""The people of the fake Telegram: what they write and press, as the Bot API tells it to a bot."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

TOKEN: Final = "7700000001:AAtests-only_0123456789abcdefghijk"
BOT: Final = {
    "id": 7700000001,
    "is_bot": True,
    "first_name": "Annas team",
    "username": "annas_team_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
NOW: Final = 1_795_518_000  # the fakes' noon, as a Unix time


@dataclass(slots=True)
class Shown:
    """One message of the bot's, as it stands in a chat now."""

    id: int
    text: str
    buttons: dict[str, str] = field(default_factory=dict)  # label -> callback data
    edits: int = 0


@dataclass(slots=True)
class People:
    """Everybody who writes to one bot, and what waits for it."""

    chats: dict[int, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    people: set[int] = field(default_factory=set)  # who has written to the bot
    blocked: set[int] = field(default_factory=set)
    updates: list[dict[str, Any]] = field(default_factory=list)  # not yet confirmed
    queries: set[str] = field(default_factory=set)  # presses that may still be answered
    next_update: int = 500_000_001
    next_message: int = 1
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def write(self, chat: int, text: str | None = None, **message: Any) -> dict[str, Any]:
        """Somebody writes, or sends what `message` says: photo=[…], contact={…}, voice={…}."""
        return self.send("message", self.message(chat, text, **message))

    def edit(self, chat: int, text: str, *, message_id: int) -> dict[str, Any]:
        """Somebody changes a message that they wrote before."""
        changed = self.message(chat, text, edit_date=NOW + 60) | {"message_id": message_id}
        return self.send("edited_message", changed)

    def press(self, chat: int, label: str, *, at: int | None = None) -> dict[str, Any]:
        """Somebody presses the button with this label on the last message that has it, or on message `at`."""
        shown = next(
            one
            for one in reversed(self.chats[chat])
            if one.id == at or (at is None and label in one.buttons)
        )
        return self.press_data(chat, shown.buttons[label], shown=shown)

    def press_data(self, chat: int, data: str, *, shown: Shown) -> dict[str, Any]:
        """Somebody presses a button that may be gone from the screen already."""
        query = f"query-{self.next_update}"
        self.queries.add(query)
        keyboard = [[{"text": label, "callback_data": one}] for label, one in shown.buttons.items()]
        message = {
            "message_id": shown.id,
            "from": BOT,
            "chat": private(chat),
            "date": NOW,
            "text": shown.text,
        } | ({"reply_markup": {"inline_keyboard": keyboard}} if keyboard else {})
        return self.send(
            "callback_query",
            {
                "id": query,
                "from": user(chat),
                "chat_instance": "1",
                "message": message,
                "data": data,
            },
        )

    def block(self, chat: int) -> dict[str, Any]:
        """Somebody blocks the bot."""
        self.blocked.add(chat)
        return self.member(private(chat), chat, "member", "kicked")

    def unblock(self, chat: int) -> dict[str, Any]:
        """Somebody lets the bot write again."""
        self.blocked.discard(chat)
        return self.member(private(chat), chat, "kicked", "member")

    def add_to_group(self, group: int, by: int, *, kind: str = "supergroup") -> dict[str, Any]:
        """Somebody puts the bot into a group or a channel."""
        self.people.add(group)
        return self.member(crowd(group, kind), by, "left", "member")

    def write_in_group(self, group: int, by: int, text: str) -> dict[str, Any]:
        """Somebody writes where many read."""
        self.people.add(group)
        return self.send("message", self.message(by, text, chat=crowd(group, "supergroup")))

    def message(self, chat: int, text: str | None, /, **more: Any) -> dict[str, Any]:
        """Give a message as the API writes it."""
        self.people.add(chat)
        self.next_message += 1
        body = {
            "message_id": self.next_message,
            "from": user(chat),
            "chat": private(chat),
            "date": NOW,
        }
        return body | ({} if text is None else {"text": text}) | more

    def send(self, kind: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Let an update wait to be fetched."""
        update = {"update_id": self.next_update, kind: dict(body)}
        self.next_update += 1
        self.updates.append(update)
        self.tell()
        return update

    def repeat(self, *updates: dict[str, Any]) -> None:
        """Deliver updates again, in this order, whatever was confirmed."""
        self.updates[:0] = updates
        self.tell()

    def tell(self) -> None:
        """Wake whoever waits for something to happen."""
        news, self.news = self.news, asyncio.Event()
        news.set()

    def member(self, chat: Mapping[str, Any], by: int, was: str, now: str) -> dict[str, Any]:
        """What the bot may do in a chat has changed."""
        until = {"until_date": 0} if "kicked" in {was, now} else {}
        return self.send(
            "my_chat_member",
            {
                "chat": chat,
                "from": user(by),
                "date": NOW,
                "old_chat_member": {"user": BOT, "status": was}
                | (until if was == "kicked" else {}),
                "new_chat_member": {"user": BOT, "status": now}
                | (until if now == "kicked" else {}),
            },
        )


def private(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private", "first_name": "Somebody"}


def crowd(chat: int, kind: str) -> dict[str, Any]:
    return {"id": chat, "type": kind, "title": "Many people"}


def user(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "Somebody", "language_code": "sv"}
