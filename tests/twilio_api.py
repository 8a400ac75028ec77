"""What Twilio's API takes: the fields, types and limits of the Message resource, and its refusals.

https://www.twilio.com/docs/messaging/api/message-resource and https://www.twilio.com/docs/api/errors.
The real server ignores a field that it does not know; this one refuses it, for it is a slip of ours.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

SID = re.compile(r"[A-Z]{2}[0-9a-f]{32}")
NUMBER = re.compile(r"\+[1-9]\d{6,14}")
URL = re.compile(r"https?://[^\s/?#]+\S*")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?")
LONGEST_BODY = 1600
LARGEST_PAGE = 1000
FINAL = frozenset(("delivered", "undelivered", "failed", "received", "canceled", "read", "sent"))

Fields = Mapping[str, str]


class Wrong(Exception):
    """A refusal: Twilio's code and words, and the status of the answer."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code, self.message, self.status = code, message, status


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter: whether a value will do, and what is said of one that will not."""

    fits: Callable[[str], object]
    code: int
    message: str


def _whole(least: int, most: int) -> Callable[[str], bool]:
    return lambda value: value.isdecimal() and least <= int(value) <= most


CREATE: Mapping[str, Field] = {
    "To": Field(NUMBER.fullmatch, 21211, "Invalid 'To' Phone Number: {0}"),
    "From": Field(
        re.compile(r"\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[\w ]{1,11}").fullmatch,
        21212,
        "Invalid 'From' Phone Number: {0}",
    ),
    "MessagingServiceSid": Field(
        re.compile(r"MG[0-9a-f]{32}").fullmatch,
        21701,
        "The Messaging Service Sid {0} is invalid.",
    ),
    "Body": Field(
        lambda body: len(body) <= LONGEST_BODY,
        21617,
        "The concatenated message body exceeds the 1600 character limit.",
    ),
    "StatusCallback": Field(URL.fullmatch, 21609, "Invalid 'StatusCallback' url: {0}"),
    "ValidityPeriod": Field(
        _whole(1, 36_000), 21624, "The requested ValidityPeriod value {0} is invalid."
    ),
    "SmartEncoded": Field(
        re.compile(r"(?i)true|false").fullmatch, 20001, "Invalid parameter SmartEncoded"
    ),
}
UPDATE: Mapping[str, Field] = {
    "Body": Field(lambda body: not body, 20001, "Body may only be updated to an empty string"),
}
LIST: Mapping[str, Field] = {
    "To": CREATE["To"],
    "From": CREATE["From"],
    "DateSent": Field(MOMENT.fullmatch, 20001, "Invalid DateSent: {0}"),
    "DateSent<": Field(MOMENT.fullmatch, 20001, "Invalid DateSent: {0}"),
    "DateSent>": Field(MOMENT.fullmatch, 20001, "Invalid DateSent: {0}"),
    "PageSize": Field(_whole(1, LARGEST_PAGE), 20007, "Page size must be between 1 and 1000"),
    "Page": Field(str.isdecimal, 20006, "Page number out of range"),
    "PageToken": Field(str, 20006, "Page number out of range"),
}
NUMBERS: Mapping[str, Field] = {
    "PhoneNumber": Field(str, 20001, "Invalid PhoneNumber"),
    "PageSize": LIST["PageSize"],
}
NOTHING: Mapping[str, Field] = {}


def read(table: Mapping[str, Field], given: Sequence[tuple[str, str]]) -> Fields:
    """Take what was given as the table allows it. Raises Wrong."""
    fields = dict(given)
    if len(fields) < len(given):
        raise Wrong(20001, "A parameter was given twice")
    for name, value in given:
        known = table.get(name)
        if known is None:
            raise Wrong(20001, f"Unknown parameter {name}")
        if not known.fits(value):
            raise Wrong(known.code, known.message.format(value))
    return fields


def created(fields: Fields) -> Fields:
    """Look whether a message can be made of this. Raises Wrong."""
    if not fields.get("To"):
        raise Wrong(21604, "A 'To' phone number is required.")
    if not fields.get("From") and not fields.get("MessagingServiceSid"):
        raise Wrong(21603, "A 'From' phone number is required.")
    if not fields.get("Body"):
        raise Wrong(21602, "Message body is required.")
    return fields


@dataclass(slots=True, kw_only=True)
class Message:
    """A Message resource, with what its sender asked for."""

    sid: str
    account: str
    to: str
    sender: str
    body: str
    at: datetime
    status: str
    direction: str
    service: str = ""
    callback: str = ""
    validity: int = 36_000
    error: int | None = None
    media: tuple[str, ...] = ()
    sent: bool = True  # whether it has a DateSent yet

    def shown(self) -> dict[str, Any]:
        """Write it as the API does."""
        here = f"/2010-04-01/Accounts/{self.account}/Messages/{self.sid}"
        moment = format_datetime(self.at.astimezone(UTC)).replace("GMT", "+0000")
        return {
            "account_sid": self.account,
            "api_version": "2010-04-01",
            "body": self.body,
            "date_created": moment,
            "date_sent": moment if self.sent else None,
            "date_updated": moment,
            "direction": self.direction,
            "error_code": self.error,
            "error_message": None,
            "from": self.sender,
            "messaging_service_sid": self.service or None,
            "num_media": str(len(self.media)),
            "num_segments": "1",
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{here}/Media.json"},
            "to": self.to,
            "uri": f"{here}.json",
        }
