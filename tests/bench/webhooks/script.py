"""What Twilio posts: conversations of four messages, each of somebody of their own, signed."""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from tests.bench.script import SAID, language_of

PATH: Final = "/twilio/sms"
PUBLIC_URL: Final = "https://terskel.example"
ACCOUNT: Final = "AC" + "0" * 32
TOKEN: Final = "an invented token of 32 letters."
OURS: Final = "+46700000000"


@dataclass(frozen=True, slots=True)
class Post:
    """One webhook, ready to be written to a connection."""

    body: bytes
    signature: str


Conversation = Sequence[Post]


def conversation(person: int) -> Conversation:
    """Give what person number `person` writes."""
    return [
        _signed(f"SM{person:016x}{place:016x}", person, text)
        for place, text in enumerate(SAID[language_of(person)])
    ]


def number(person: int) -> str:
    """Give the phone number of person number `person`. It reaches nobody."""
    return f"+46701{person:06}"


def _signed(sid: str, person: int, text: str) -> Post:
    form = {
        "ToCountry": "SE",
        "SmsMessageSid": sid,
        "NumMedia": "0",
        "FromCountry": "SE",
        "SmsSid": sid,
        "SmsStatus": "received",
        "Body": text,
        "To": OURS,
        "NumSegments": "1",
        "MessageSid": sid,
        "AccountSid": ACCOUNT,
        "From": number(person),
        "ApiVersion": "2010-04-01",
    }
    return Post(urlencode(form).encode(), sign(PUBLIC_URL + PATH, form))


def sign(url: str, form: dict[str, str]) -> str:
    """Sign a form as Twilio does: https://www.twilio.com/docs/usage/security."""
    said = url + "".join(key + form[key] for key in sorted(form))
    return base64.b64encode(hmac.digest(TOKEN.encode(), said.encode(), hashlib.sha1)).decode()
