"""The methods of Telegram's Bot API that we call: every field, its type, its limits, the error's words.

After core.telegram.org/bots/api and what the real server answers. It ignores fields that it does
not know; this table refuses them, so that a misspelt one is found here and not by a person.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

LONGEST: Final = 4096  # UTF-16 code units of a text
MOST_DATA: Final = 64  # bytes of a button's callback data
CODES: Final = frozenset(("en", "sv", "nb", "no", "nn", "da"))  # ISO 639-1
UPDATES: Final = frozenset(("message", "edited_message", "callback_query", "my_chat_member", "channel_post"))  # fmt: skip

Check = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Wrong(Exception):
    """The API refuses the call, in these words."""

    description: str
    code: int = 400


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter: how it is read, and what is said when it is missing (None: it may be)."""

    read: Check
    missing: str | None = None


def read(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Read the parameters of a call. Raises Wrong for a method or a field that is not in the table."""
    fields = METHODS.get(method)
    if fields is None:
        raise Wrong("Not Found", 404)
    strange = set(given) - set(fields)
    if strange:
        raise Wrong(f"Bad Request: unknown fields {sorted(strange)} in {method}")
    for name, field in fields.items():
        if field.missing and given.get(name, "") == "":
            raise Wrong(f"Bad Request: {field.missing}")
    return {name: fields[name].read(value) for name, value in given.items()}


def units(text: str) -> int:
    """Count UTF-16 code units, as Telegram does."""
    return len(text.encode("utf-16-le")) // 2


# ---------------------------------------------------------------- how a value is read


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,18}", str(value)):
        raise Wrong("Bad Request: a whole number is wanted")
    return int(value)


def _between(low: int, high: int) -> Check:
    def check(value: Any) -> int:
        number = _whole(value)
        if not low <= number <= high:
            raise Wrong(f"Bad Request: {number} is not from {low} to {high}")
        return number

    return check


def _yes_no(value: Any) -> bool:
    if str(value).lower() not in {"true", "false"}:
        raise Wrong("Bad Request: can't parse a Boolean")
    return str(value).lower() == "true"


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Wrong("Bad Request: message text is empty")
    if units(value) > LONGEST:
        raise Wrong("Bad Request: message is too long")
    return value


def _short(longest: int) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise Wrong(f"Bad Request: more than {longest} letters")
        return value

    return check


def _parsed(value: Any, kind: type) -> Any:
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise Wrong("Bad Request: can't parse JSON object") from error
    if not isinstance(found, kind):
        raise Wrong(f"Bad Request: object expected as {kind.__name__}")
    return found


def _object(**fields: Check) -> Check:
    def check(value: Any) -> dict[str, Any]:
        found = _parsed(value, dict)
        if strange := set(found) - set(fields):
            raise Wrong(f"Bad Request: unknown fields {sorted(strange)}")
        return {name: fields[name](one) for name, one in found.items()}

    return check


def _list(read_one: Check, most: int) -> Check:
    def check(value: Any) -> list[Any]:
        found = _parsed(value, list)
        if len(found) > most:
            raise Wrong(f"Bad Request: more than {most} of them")
        return [read_one(one) for one in found]

    return check


def _data(value: Any) -> str:
    if not isinstance(value, str) or not 1 <= len(value.encode()) <= MOST_DATA:
        raise Wrong("Bad Request: BUTTON_DATA_INVALID")
    return value


def _label(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Wrong("Bad Request: BUTTON_TEXT_INVALID")
    return value


def _keyboard(value: Any) -> list[list[dict[str, str]]]:
    markup = _object(inline_keyboard=lambda rows: rows)(value)
    rows = _list(_list(_object(text=_label, callback_data=_data), 8), 100)(
        markup.get("inline_keyboard", [])
    )
    if any(set(button) != {"text", "callback_data"} for row in rows for button in row):
        raise Wrong("Bad Request: text buttons are unallowed in the inline keyboard")
    return [row for row in rows if row]


def _kind_of_update(value: Any) -> str:
    if value not in UPDATES:
        raise Wrong(f"Bad Request: no such kind of update: {value}")
    return str(value)


def _code(value: Any) -> str:
    if value not in CODES:
        raise Wrong("Bad Request: language_code must be a two-letter ISO 639-1 code")
    return str(value)


def _command(value: Any) -> str:
    if not re.fullmatch(r"[a-z0-9_]{1,32}", str(value)):
        raise Wrong("Bad Request: BOT_COMMAND_INVALID")
    return str(value)


def _description(value: Any) -> str:
    if not 1 <= len(str(value)) <= 256:
        raise Wrong("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return str(value)


def _scope(value: Any) -> str:
    if value not in {"default", "all_private_chats"}:
        raise Wrong("Bad Request: unsupported BotCommandScope specified")
    return str(value)


def _address(value: Any) -> str:
    if value and not str(value).startswith("https://"):
        raise Wrong("Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    return str(value)


def _secret(value: Any) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", str(value)):
        raise Wrong("Bad Request: secret token contains unallowed characters")
    return str(value)


# ---------------------------------------------------------------- the table

CHAT: Final = Field(_whole, "chat_id is empty")
KINDS: Final = Field(_list(_kind_of_update, 20))
METHODS: Final[Mapping[str, Mapping[str, Field]]] = {
    "getMe": {},
    "getUpdates": {
        "offset": Field(_whole),
        "limit": Field(_between(1, 100)),
        "timeout": Field(_between(0, 50)),
        "allowed_updates": KINDS,
    },
    "sendMessage": {
        "chat_id": CHAT,
        "text": Field(_text, "message text is empty"),
        "link_preview_options": Field(_object(is_disabled=_yes_no)),
        "disable_notification": Field(_yes_no),
        "protect_content": Field(_yes_no),
        "reply_markup": Field(_keyboard),
    },
    "editMessageText": {
        "chat_id": CHAT,
        "message_id": Field(_whole, "message identifier is not specified"),
        "text": Field(_text, "message text is empty"),
        "link_preview_options": Field(_object(is_disabled=_yes_no)),
        "reply_markup": Field(_keyboard),
    },
    "editMessageReplyMarkup": {
        "chat_id": CHAT,
        "message_id": Field(_whole, "message identifier is not specified"),
        "reply_markup": Field(_keyboard),
    },
    "answerCallbackQuery": {
        "callback_query_id": Field(_short(64), "query is too old and response timeout expired or query ID is invalid"),
        "text": Field(_short(200)),
        "show_alert": Field(_yes_no),
        "cache_time": Field(_whole),
    },
    "setMyCommands": {
        "commands": Field(_list(_object(command=_command, description=_description), 100), "commands are not specified"),
        "scope": Field(_object(type=_scope)),
        "language_code": Field(_code),
    },
    "setWebhook": {
        "url": Field(_address),
        "secret_token": Field(_secret),
        "allowed_updates": KINDS,
        "max_connections": Field(_between(1, 100)),
        "drop_pending_updates": Field(_yes_no),
    },
    "deleteWebhook": {"drop_pending_updates": Field(_yes_no)},
    "getWebhookInfo": {},
    "leaveChat": {"chat_id": CHAT},
}  # fmt: skip
