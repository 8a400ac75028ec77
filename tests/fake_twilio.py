"""A Twilio that runs in the test: real HTTP on 127.0.0.1, as strict as the real one, and as fickle.

async with fake_twilio() as twilio:
    settings = read(twilio.settings() | {...})     # an App that sends here
    twilio.fails.append(TooMany(retry_after=3))    # what the next message sent meets
    form = twilio.text("+46701234567", "hej")      # somebody writes: it stands in the list
    await twilio.post(site, form)                  # and is posted to `site`, signed
    await twilio.report(site, sid, "delivered")    # a status callback, to where it was asked for
    twilio.sent                                    # what was taken, the oldest first
"""

import asyncio
from base64 import b64decode
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.fickle import Broken, Cut, CutLine, Hang, TooMany, served
from tests.twilio_api import (
    CREATE,
    FINAL,
    LIST,
    NOTHING,
    NUMBERS,
    UPDATE,
    Fields,
    Message,
    Wrong,
    created,
    read,
)
from tests.twilio_people import ACCOUNT, HERE, OURS, PUBLIC_URL, TOKEN, People

__all__ = [
    "ACCOUNT",
    "OURS",
    "PUBLIC_URL",
    "TOKEN",
    "Broken",
    "Cut",
    "Failure",
    "FakeTwilio",
    "Hang",
    "Says",
    "TooMany",
    "fake_twilio",
]


@dataclass(frozen=True, slots=True)
class Says:
    """A refusal with this code: Says(21610)."""

    code: int
    status: int = 400


Failure = TooMany | Broken | Hang | Cut | Says


@dataclass(slots=True, kw_only=True)
class FakeTwilio(People):
    """One account with its numbers. `fails`: what the next calls to send meet, one each.

    `fails_else`: the same for all other calls. `unlisted`: how many of the newest messages the list
    does not show yet. `calls`: every call that was let in.
    """

    url: str = ""
    fails: deque[Failure | None] = field(default_factory=deque)
    fails_else: deque[Failure | None] = field(default_factory=deque)
    stopped: set[str] = field(
        default_factory=set
    )  # who wrote STOP while Twilio's own handling is on
    unlisted: int = 0
    lag: float = 0.0  # seconds from taking a message to saying so
    page: int = 50
    calls: list[tuple[str, str, Fields]] = field(default_factory=list)
    capabilities: Mapping[str, bool] = field(
        default_factory=lambda: {"sms": True, "mms": False, "voice": True, "fax": False}
    )
    webhook: str = ""  # the numbers' own SmsUrl
    webhooks: Mapping[str, str] = field(default_factory=dict)  # of those that have another
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _closing: asyncio.Event = field(default_factory=asyncio.Event)

    def settings(self) -> dict[str, str]:
        """Give what an App must be set to, so that it sends here."""
        service = {"twilio_service": self.service} if self.service else {}
        peers = {"twilio_peers": ",".join(self.peers)} if self.peers else {}
        return (
            service
            | peers
            | {
                "public_url": self.public_url,
                "twilio_account": self.account,
                "twilio_token": self.token,
                "twilio_number": self.number,
                "twilio_api": self.url,
                "twilio_per_second": "100",
            }
        )

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number of the account, the team's first."""
        return (self.number, *self.peers)

    async def until(self, there: Callable[[], object]) -> None:
        """Wait until something is so, looking again at each call that comes; five seconds at most."""
        async with asyncio.timeout(5), self.changed:
            await self.changed.wait_for(there)

    # -- the API

    async def answer(self, request: Request) -> Response:
        """Answer one call, as the real server would."""
        try:
            self._let_in(request)
            given = list(parse_qsl(request.url.query, keep_blank_values=True))
            given += parse_qsl((await request.body()).decode(), keep_blank_values=True)
            return await self._met(request, given)
        except Wrong as wrong:
            return _refused(wrong)
        except ClientDisconnect:  # who called was killed
            return Response()
        finally:
            async with self.changed:
                self.changed.notify_all()

    def _let_in(self, request: Request) -> None:
        kind, _, told = request.headers.get("authorization", "").partition(" ")
        if kind != "Basic" or b64decode(told).decode() != f"{self.account}:{self.token}":
            raise Wrong(20003, "Authenticate", 401)
        if request.path_params["account"] != self.account:
            raise Wrong(20404, f"The requested resource {request.url.path} was not found", 404)

    async def _met(self, request: Request, given: list[tuple[str, str]]) -> Response:
        what = request.scope["path"].partition(self.account)[2].removesuffix(".json")
        sending = (request.method, what) == ("POST", "/Messages")
        failures = self.fails if sending else self.fails_else
        failure = failures.popleft() if failures else None
        match failure:
            case TooMany(seconds):
                wait = {} if seconds is None else {"Retry-After": str(seconds)}
                return _refused(Wrong(20429, "Too Many Requests", 429), wait)
            case Says(code, status):
                raise Wrong(code, "As the test says", status)
            case Broken(code, taken) if not taken:
                return PlainTextResponse("upstream is away", code)
            case Hang(taken) | Cut(taken) if not taken:
                return await self._no_answer(failure)
        answer = self._done(request.method, what.strip("/").split("/") if what else [], given)
        await asyncio.sleep(self.lag if sending else 0)
        if isinstance(failure, Broken):
            return PlainTextResponse("upstream is away", failure.code)
        return answer if failure is None else await self._no_answer(failure)

    async def _no_answer(self, failure: Failure) -> Response:
        if isinstance(failure, Hang):
            await self._closing.wait()
        return CutLine(status_code=HTTPStatus.CREATED)

    def _done(self, method: str, what: list[str], given: list[tuple[str, str]]) -> Response:
        match method, what:
            case "GET", []:
                read(NOTHING, given)
                return JSONResponse({"sid": self.account, "status": "active", "type": "Full"})
            case "GET", ["IncomingPhoneNumbers"]:
                return self._incoming(read(NUMBERS, given))
            case "POST", ["Messages"]:
                return self._create(read(CREATE, given))
            case "GET", ["Messages"]:
                return self._list(read(LIST, given))
            case _, ["Messages", sid, *part]:
                return self._at(self._found(sid), method, part, given)
            case _:
                raise Wrong(20404, "The requested resource was not found", 404)

    def _at(
        self, message: Message, method: str, part: list[str], given: list[tuple[str, str]]
    ) -> Response:
        match method, part:
            case "GET", []:
                read(NOTHING, given)
                return JSONResponse(message.shown())
            case "POST", []:
                return self._redact(message, read(UPDATE, given))
            case "GET", ["Media"]:
                return self._media(message)
            case "DELETE", ["Media", media]:
                return self._delete(message, media)
            case _:
                raise Wrong(20404, "The requested resource was not found", 404)

    def _create(self, fields: Fields) -> Response:
        created(fields)
        self.calls.append(("create", "", fields))
        if fields.get("From", self.number) not in self.numbers:
            raise Wrong(21606, f"The 'From' phone number {fields['From']} is not a valid one")
        if fields.get("MessagingServiceSid", self.service) != self.service:
            raise Wrong(21701, "The Messaging Service does not exist.")
        if fields["To"] in self.stopped:
            raise Wrong(21610, "Attempt to send to unsubscribed recipient")
        message = Message(
            sid=self._sid("SM"),
            account=self.account,
            to=fields["To"],
            sender=fields.get("From", self.number),
            body=fields["Body"],
            at=self.now,
            status="accepted" if self.service else "queued",
            direction="outbound-api",
            service=fields.get("MessagingServiceSid", ""),
            callback=fields.get("StatusCallback", ""),
            validity=int(fields.get("ValidityPeriod", "36000")),
            sent=False,
        )
        self.messages.append(message)
        return JSONResponse(message.shown(), HTTPStatus.CREATED)

    def _list(self, fields: Fields) -> Response:
        self.calls.append(("list", "", fields))
        shown = self.messages[: len(self.messages) - self.unlisted]
        found = [one for one in reversed(shown) if _fits(one, fields)]
        size, page = int(fields.get("PageSize", self.page)), int(fields.get("Page", "0"))
        here = f"{HERE.format(account=self.account)}/Messages.json"
        more = urlencode({**fields, "Page": page + 1, "PageToken": f"PA{page + 1}"})
        part = found[page * size : (page + 1) * size]
        return JSONResponse(
            {
                "messages": [one.shown() for one in part],
                "page": page,
                "page_size": size,
                "start": page * size,
                "end": page * size + len(part),
                "first_page_uri": here,
                "next_page_uri": f"{here}?{more}" if len(found) > (page + 1) * size else None,
                "previous_page_uri": None,
                "uri": here,
            }
        )

    def _redact(self, message: Message, fields: Fields) -> Response:
        self.calls.append(("redact", message.sid, fields))
        if message.status not in FINAL:
            raise Wrong(20009, "Cannot update this resource before it is complete", 409)
        message.body = fields["Body"]
        return JSONResponse(message.shown())

    def _media(self, message: Message) -> Response:
        found = [{"sid": one, "parent_sid": message.sid} for one in message.media]
        return JSONResponse({"media_list": found, "next_page_uri": None, "page": 0})

    def _delete(self, message: Message, media: str) -> Response:
        if media not in message.media:
            raise Wrong(20404, "The requested resource was not found", 404)
        self.calls.append(("delete_media", message.sid, {"Media": media}))
        message.media = tuple(one for one in message.media if one != media)
        return Response(status_code=HTTPStatus.NO_CONTENT)

    def _incoming(self, fields: Fields) -> Response:
        found = [
            {
                "sid": f"PN{place:032x}",
                "phone_number": number,
                "capabilities": dict(self.capabilities),
                "sms_url": self.webhooks.get(number, self.webhook),
                "sms_method": "POST",
            }
            for place, number in enumerate(self.numbers)
            if fields.get("PhoneNumber", number) == number
        ]
        return JSONResponse({"incoming_phone_numbers": found, "next_page_uri": None})

    def _found(self, sid: str) -> Message:
        for message in self.messages:
            if message.sid == sid:
                return message
        raise Wrong(20404, f"The requested resource /Messages/{sid}.json was not found", 404)

    def close(self) -> None:
        """Let go of everybody who waits for an answer."""
        self._closing.set()


@asynccontextmanager
async def fake_twilio(**given: Any) -> AsyncIterator[FakeTwilio]:
    """Run a Twilio on a free port of this machine for as long as the block lasts."""
    twilio = FakeTwilio(**given)
    whole = HERE.replace("{account}", "{account}/{rest:path}")
    app = Starlette(
        routes=[
            Route(whole, twilio.answer, methods=["GET", "POST", "DELETE"]),
            Route(f"{HERE}.json", twilio.answer, methods=["GET"]),
        ]
    )
    async with served(app, on_stop=twilio.close) as twilio.url:
        yield twilio


def _refused(wrong: Wrong, headers: Mapping[str, str] | None = None) -> Response:
    told = {
        "code": wrong.code,
        "message": wrong.message,
        "more_info": f"https://www.twilio.com/docs/errors/{wrong.code}",
        "status": wrong.status,
    }
    return JSONResponse(told, wrong.status, headers=headers)


def _fits(message: Message, fields: Fields) -> bool:
    """Whether the list's filters let a message through; one that was not sent has no date to go by."""
    after, before = fields.get("DateSent>"), fields.get("DateSent<")
    sent = f"{message.at:%Y-%m-%dT%H:%M:%SZ}" if message.sent else ""
    return (
        fields.get("To", message.to) == message.to
        and fields.get("From", message.sender) == message.sender
        and (after is None or (bool(sent) and sent >= after))
        and (before is None or (bool(sent) and sent <= before))
    )
