"""People with phones, and what Twilio does with what they write: it is listed, signed and posted."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode, urlsplit

import httpx
from twilio.request_validator import RequestValidator

from tests.fakes import NOON
from tests.twilio_api import FINAL, Message

ACCOUNT = "AC" + "0" * 32
TOKEN = "an invented token of 32 letters."
OURS = "+46700000000"
PEERS = "+46701740699"
PUBLIC_URL = "https://terskel.example"
HERE = "/2010-04-01/Accounts/{account}"


@dataclass(slots=True, kw_only=True)
class People:
    """Everybody who texts our numbers, or a messaging service. `now` stands until somebody moves it.

    `number` is the team's; `peers` are others of the account, in no messaging service.
    """

    account: str = ACCOUNT
    token: str = TOKEN
    number: str = OURS
    peers: tuple[str, ...] = ()
    service: str = ""
    public_url: str = PUBLIC_URL
    now: datetime = NOON
    messages: list[Message] = field(default_factory=list)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def text(
        self, sender: str, body: str, *, media: int = 0, to: str = "", **more: str
    ) -> dict[str, str]:
        """Let somebody write, now: the list shows it. Give the form that the webhook is posted.

        `to`: which of our numbers they write to, if not the team's.
        """
        sid = self._sid("MM" if media else "SM")
        kept = tuple(self._sid("ME") for _ in range(media))
        self.messages.append(
            Message(
                sid=sid,
                account=self.account,
                to=to or self.number,
                sender=sender,
                body=body,
                at=self.now,
                status="received",
                direction="inbound",
                service="" if to in self.peers else self.service,
                media=kept,
            )
        )
        return self.form(sender, body, sid, media=kept) | {"To": to or self.number} | more

    def form(
        self, sender: str, body: str, sid: str, *, media: Sequence[str] = ()
    ) -> dict[str, str]:
        """Write the form of an incoming message, as Twilio does."""
        here = f"https://api.twilio.com{HERE.format(account=self.account)}"
        pictures = {
            f"MediaUrl{place}": f"{here}/Messages/{sid}/Media/{one}"
            for place, one in enumerate(media)
        } | {f"MediaContentType{place}": "image/jpeg" for place, _ in enumerate(media)}
        return {
            "ToCountry": "SE",
            "ToState": "",
            "SmsMessageSid": sid,
            "NumMedia": str(len(media)),
            "ToCity": "",
            "FromZip": "",
            "SmsSid": sid,
            "FromState": "",
            "SmsStatus": "received",
            "FromCity": "",
            "Body": body,
            "FromCountry": "SE",
            "To": self.number,
            "ToZip": "",
            "NumSegments": str(1 + len(body) // 154),
            "MessageSid": sid,
            "AccountSid": self.account,
            "From": sender,
            "ApiVersion": "2010-04-01",
        } | pictures

    async def post(
        self, site: str, form: Mapping[str, str], *, to: str = "/twilio/sms", token: str = ""
    ) -> httpx.Response:
        """Post a form to `site`, signed for `public_url`."""
        signature = RequestValidator(token or self.token).compute_signature(
            self.public_url + to, dict(form)
        )
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "X-Twilio-Signature": signature,
        }
        async with httpx.AsyncClient(trust_env=False) as client:
            return await client.post(site + to, content=urlencode(form), headers=headers)

    async def report(
        self, site: str, sid: str, status: str, *, error: int | None = None
    ) -> httpx.Response:
        """Post a status callback of a message that was taken; its own status follows, never back."""
        message = self.message(sid)
        if message.status not in FINAL or status in FINAL - {"sent"}:
            message.status, message.error = status, error
        form = {
            "MessageSid": sid,
            "MessageStatus": status,
            "SmsSid": sid,
            "SmsStatus": status,
            "AccountSid": self.account,
            "From": message.sender,
            "To": message.to,
            "ApiVersion": "2010-04-01",
        } | ({"ErrorCode": str(error)} if error else {})
        asked = urlsplit(message.callback)
        return await self.post(site, form, to=f"{asked.path}?{asked.query}")

    @property
    def sent(self) -> list[Message]:
        """What was taken from us, the oldest first."""
        return [one for one in self.messages if one.direction == "outbound-api"]

    def message(self, sid: str) -> Message:
        """Find a message."""
        return next(one for one in self.messages if one.sid == sid)

    def _sid(self, kind: str) -> str:
        return f"{kind}{next(self._numbers):032x}"

    def forward(self, **by: float) -> None:
        """Let time pass here."""
        self.now += timedelta(**by)
