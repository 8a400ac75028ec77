"""What Twilio posts, read into plain data: incoming messages, and what became of ours."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from bot.channels.sms_errors import STOPPED, sentence
from bot.model.ids import OutboxId
from bot.model.messages import Inbound, Kind, State, Status
from bot.model.people import Channel, Country

E164: Final = re.compile(r"\+[1-9]\d{6,14}")
SEPARATORS: Final = re.compile(r"[\s().-]")
SHORT: Final = 6  # digits of the longest short number
SID: Final = re.compile(r"[A-Za-z0-9]{2,64}")
LONGEST_SENDER: Final = 64
NOBODY: Final = OutboxId(0)  # a report without our id: Twilio's own must do
WORDS: Final = frozenset(("STOP", "START", "HELP"))
STATES: Final = {
    "accepted": State.SENT,
    "queued": State.SENT,
    "sending": State.SENT,
    "sent": State.SENT,
    "delivered": State.DELIVERED,
    "read": State.DELIVERED,
    "undelivered": State.FAILED,
    "failed": State.FAILED,
    "canceled": State.FAILED,
}


def parse(form: Mapping[str, str], country: Country, lines: Collection[str] = ()) -> Inbound | None:
    """Read an incoming message; None when it has no sender or no id, so that it is none.

    `lines`: our numbers besides the team's.
    `OptOutType` is there when Twilio's own opt-out handling is on: it tells which word it took the
    text for, perhaps one of its own settings that we do not know, so that word stands for the text.
    """
    sid = form.get("MessageSid") or form.get("SmsSid", "")
    sender = form.get("From", "").strip()
    if not SID.fullmatch(sid) or not _is_sender(sender):
        return None
    word = form.get("OptOutType", "").strip().upper()
    text = word if word in WORDS else form.get("Body", "")
    media, to = form.get("NumMedia", "0") not in {"", "0"}, form.get("To", "").strip()
    line = to if to in lines else None
    return heard(sender, text, sid, media=media, country=country, line=line)


def heard(
    sender: str, text: str, sid: str, *, media: bool, country: Country, line: str | None = None
) -> Inbound:
    """Make the message that a sender wrote to the team or another `line`, wherever we learnt of it."""
    return Inbound(
        channel=Channel.SMS,
        sender=number(sender, country),
        text=text,
        provider_id=sid,
        kind=Kind.MEDIA if media else Kind.TEXT,
        line=line,
    )


def parse_status(form: Mapping[str, str], query: Mapping[str, str]) -> Status | None:
    """Read what became of a message of ours; None when it says nothing that we know.

    The id and the mark that we put into the callback's address come back in `query`. Behind a
    messaging service even a STOP at Twilio is told only here.
    """
    sid = form.get("MessageSid") or form.get("SmsSid", "")
    state = STATES.get((form.get("MessageStatus") or form.get("SmsStatus", "")).lower())
    if state is None or not SID.fullmatch(sid):
        return None
    failed = state is State.FAILED
    code = _whole(form.get("ErrorCode", ""))
    return Status(
        outbox=OutboxId(_whole(query.get("id", "")) or NOBODY),
        channel=Channel.SMS,
        provider_id=sid,
        state=state,
        mark=query.get("mark", ""),
        error=sentence(code) if failed else None,
        opted_out=failed and code == STOPPED,
    )


def number(sender: str, country: Country) -> str:
    """Write a sender's number as E.164; a short number and a name stay as they are.

    What cannot be read stays too: whoever it was, what they wrote is kept.
    """
    digits = SEPARATORS.sub("", sender)
    if E164.fullmatch(sender) or not digits.lstrip("+").isdecimal() or len(digits) <= SHORT:
        return sender
    import phonenumbers  # noqa: PLC0415 - its tables cost a start, and Twilio sends E.164

    try:
        found = phonenumbers.parse(sender, country.value)
    except phonenumbers.NumberParseException:
        return sender
    if not phonenumbers.is_possible_number(found):
        return sender
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)


def _is_sender(sender: str) -> bool:
    return 0 < len(sender) <= LONGEST_SENDER and sender.isprintable()


def _whole(text: str) -> int | None:
    """Read a whole number that fits a column of the database."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None
