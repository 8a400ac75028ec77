"""SMS through Twilio: hand over, ask what was taken, read the list of what came in, redact."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from json import JSONDecodeError
from typing import Any, Final

import aiohttp
import structlog
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.base.version import Version
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.rest import Client

from bot.channels.channel import Doubt, Pace, Refused, SendingFailed, TryLater, Unsure
from bot.channels.sms_errors import is_ours, of_a_line, refusal, too_many
from bot.channels.sms_forms import heard
from bot.clock import Clock
from bot.model.messages import Inbound, Outbound, Receipt, Urgency
from bot.model.people import Country

log = structlog.get_logger(__name__)

PATIENCE: Final = 20.0  # seconds that a call may take: less than the deliverer's own patience
SKEW: Final = timedelta(minutes=2)  # how far Twilio's clock may be from ours
PAGE: Final = 200  # messages of one page of the list
SHORTEST, LONGEST = timedelta(seconds=5), timedelta(hours=4)  # how long Twilio may keep trying
NOT_OURS: Final = (
    "The number it was to leave from is not set any more (TERSKEL_TWILIO_PEERS): it was not sent."
)
TRIAL: Final = "Sent from your Twilio trial account - "  # what a trial account's texts begin with


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Account:
    """Where and as whom we send. `number` or `service` is set, or both. `callback`: our own address.

    `peers`: our numbers besides the team's, in no messaging service.
    `api`: where Twilio's API is; in another region of theirs it has another name.
    """

    sid: str
    token: str
    number: str | None
    service: str | None
    callback: str
    api: str
    per_second: float
    country: Country
    peers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Listed:
    """A message in Twilio's list. `media`: whether pictures hang on it. `line`: our own number."""

    sid: str
    sender: str
    text: str
    at: datetime
    inbound: bool
    media: bool
    service: str | None
    line: str | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Came:
    """A message that came in, as Twilio's list has it. `at`: when it did."""

    inbound: Inbound
    at: datetime
    media: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What a number of our account can. `webhook`: where Twilio posts what comes in to it."""

    sms: bool
    voice: bool
    webhook: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What Twilio says of our account and each number of ours; None for one that it does not have.

    `time`: what its clock shows.
    """

    active: bool
    numbers: Mapping[str, Number | None]
    time: datetime | None


class Sms:
    """One account at Twilio. The connection is opened by the first call, and closed by `close`."""

    repeatable = False

    def __init__(self, account: Account, clock: Clock) -> None:
        self.account = account
        self.pace = Pace(gap=timedelta(seconds=1 / account.per_second), burst=1)
        self._clock = clock
        self._open: Client | None = None

    async def send(self, outbound: Outbound) -> Receipt:
        """Hand one text to Twilio, which calls us back with our id when it knows what came of it.

        It leaves from its own line or not at all: the team's number would tell the wrong people. Only an
        answer to somebody in danger leaves from the team's if something is wrong with the line.
        Twilio gives up when the text would be too late. Raises what `Channel` promises.
        """
        try:
            return await self._hand_over(outbound)
        except (Refused, TryLater) as failure:
            at_fault = failure.reason == NOT_OURS or is_ours(failure)
            if outbound.line is None or outbound.urgency > Urgency.CRISIS or not at_fault:
                raise
        return await self._hand_over(replace(outbound, line=None))

    async def _hand_over(self, outbound: Outbound) -> Receipt:
        if outbound.line is not None and outbound.line not in self.account.peers:
            raise Refused(NOT_OURS)
        wanted = {
            "to": outbound.to,
            "body": outbound.text,
            "from_": outbound.line or self.account.number,
            "messaging_service_sid": None if outbound.line else self.account.service,
            "status_callback": f"{self.account.callback}?id={outbound.id}&mark={outbound.mark}",
            "validity_period": _seconds(outbound.best_before - self._clock.now()),
        }
        given = {name: value for name, value in wanted.items() if value is not None}
        async with self._asking(Unsure, line=outbound.line) as twilio:
            message = await twilio.api.account.messages.create_async(**given)
            return Receipt(str(message.sid))

    async def find(self, doubt: Doubt) -> str | None:
        """Look for a text in Twilio's list: the first to this address, since then, that we do not know.

        Raises TryLater when Twilio does not answer.
        """
        candidates = [
            one
            async for one in self._list(
                doubt.line or self.account.number, doubt.since - SKEW, "from_", to=doubt.to
            )
            if not one.inbound and one.sid not in doubt.known and _is_same(one.text, doubt.text)
        ]
        return min(candidates, key=lambda one: one.at).sid if candidates else None

    async def list_incoming(self, since: datetime) -> list[Came]:
        """Give what came in since then, the oldest first. Raises TryLater when Twilio does not answer."""
        found = [
            Came(inbound=self._heard(one), at=one.at, media=one.media)
            for number in self._numbers
            async for one in self._list(number, since, "to")
            if one.inbound and one.sender
        ]
        found.reverse()  # within a second, Twilio's own order tells
        return sorted(found, key=lambda came: came.at)

    async def list_left(self, since: datetime, until: datetime) -> list[str]:
        """Give the messages of that time, in and out, whose text is still there. Raises TryLater."""
        found = [
            [one.sid async for one in self._list(number, since, way) if one.text and one.at < until]
            for number in self._numbers
            for way in ("to", "from_")
        ]
        return list(dict.fromkeys(sid for sids in found for sid in sids))

    async def redact(self, sid: str) -> None:
        """Take a text away at Twilio; one that is gone is fine. Raises SendingFailed."""
        async with self._asking(TryLater) as twilio:
            with _gone_is_fine():
                await twilio.api.account.messages(sid).update_async(body="")

    async def delete_media(self, sid: str) -> None:
        """Take a message's pictures away at Twilio, without a look at them. Raises SendingFailed."""
        async with self._asking(TryLater) as twilio:
            with _gone_is_fine():
                for media in await twilio.api.account.messages(sid).media.list_async():
                    with _gone_is_fine():
                        await media.delete_async()

    async def sign_of_life(self) -> Life:
        """Ask whether account and numbers are as they should be. Raises SendingFailed with a sentence."""
        async with self._asking(TryLater) as twilio:
            account = await twilio.api.accounts(self.account.sid).fetch_async()
            have = twilio.api.account.incoming_phone_numbers
            found = {
                number: await have.list_async(phone_number=number, limit=1)
                for number in self._numbers
                if number is not None
            }
            return Life(
                active=account.status == "active",
                numbers={number: _read_number(records) for number, records in found.items()},
                time=twilio.http_client.time,
            )

    async def close(self) -> None:
        """Close the connection."""
        if self._open is not None:
            await self._open.http_client.close()
            self._open = None

    @property
    def _numbers(self) -> tuple[str | None, ...]:
        """Every number of ours, the team's first; None for one that only its messaging service knows."""
        return (self.account.number, *self.account.peers)

    def _heard(self, one: Listed) -> Inbound:
        return heard(
            one.sender,
            one.text,
            one.sid,
            media=one.media,
            country=self.account.country,
            line=one.line if one.line in self.account.peers else None,
        )

    async def _list(
        self, number: str | None, since: datetime, way: str, **more: str
    ) -> AsyncIterator[Listed]:
        """Give what came `to` a number of ours or left `from_` it since then, the newest first, by pages.

        A text that waits at Twilio has no `DateSent` and would fall through a filter by that. Without
        a number of ours, what is not our messaging service's belongs to somebody else.
        """
        wanted = {way: number, "page_size": PAGE, **more}
        given = {name: value for name, value in wanted.items() if value is not None}
        async with self._asking(TryLater) as twilio:
            page = await twilio.api.account.messages.page_async(**given)
        while page is not None:
            messages = [_listed(record) for record in page]
            for message in messages:
                if message.at >= since and (number or message.service == self.account.service):
                    yield message
            if not messages or messages[-1].at < since:
                return
            async with self._asking(TryLater):
                page = await page.next_page_async()

    @asynccontextmanager
    async def _asking(
        self, doubtful: Callable[[str], SendingFailed], *, line: str | None = None
    ) -> AsyncIterator[Client]:
        """Let Twilio be called, and say what to do when that fails: `doubtful` if it may have worked.

        What is wrong with one of our other lines holds up nobody else's text.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                yield self._client()
        except Exception as error:
            failure = _meant(error, doubtful)
            if failure is None:
                raise
            if is_ours(failure):
                log.error(  # noqa: TRY400 - it is no fault of ours, and has no story
                    "twilio_refuses_us", error=getattr(error, "code", None)
                )
            raise (failure if line is None else of_a_line(failure)) from error

    def _client(self) -> Client:
        if self._open is None:
            self._open = Client(
                self.account.sid, self.account.token, http_client=Wire(), environment={"": ""}
            )  # it would look for what is missing in the process's own environment
            self._open.api.base_url = self.account.api
        return self._open


class TooMany(Exception):
    """429: how long to wait, if it says so."""

    def __init__(self, after: timedelta | None) -> None:
        super().__init__()
        self.after = after


class Wire(AsyncTwilioHttpClient):  # type: ignore[misc]  # the library ships no types
    """The library's client, without retries (a retried POST is a second text), and silent.

    It logs addresses, which hold numbers, and it gives aiohttp a password in a way that warns. `time`: the last Date that Twilio's server gave.
    """

    def __init__(self) -> None:
        super().__init__()
        self.time: datetime | None = None

    async def request(
        self, method: str, url: str, *, auth: tuple[str, str], headers: dict[str, str], **more: Any
    ) -> Any:
        """Make a request. Raises TooMany for 429, whose header the library would not show."""
        signed = headers | {"Authorization": aiohttp.encode_basic_auth(*auth)}
        response = await super().request(method, url, headers=signed, **more)
        with suppress(ValueError, TypeError):
            self.time = parsedate_to_datetime(response.headers.get("Date"))
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            told = str(response.headers.get("Retry-After", ""))
            raise TooMany(timedelta(seconds=int(told)) if told.isdecimal() else None)
        if response.status_code >= HTTPStatus.BAD_REQUEST:  # for a page it would not say which
            raise Version.exception(method, url, response, "refused")
        return response

    def log_request(self, kwargs: dict[str, Any]) -> None:
        """Log nothing."""

    def log_response(self, status_code: int, response: Any) -> None:
        """Log nothing."""


def _meant(error: Exception, doubtful: Callable[[str], SendingFailed]) -> SendingFailed | None:
    """Say what a failed call means; None: it is a fault of ours."""
    match error:
        case TooMany():
            return too_many(error.after)
        case TwilioRestException() | TwilioServiceException():
            found = refusal(int(error.status), int(error.code or error.status))
            return doubtful(found.reason) if isinstance(found, Unsure) else found
        case (
            aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError() | aiohttp.InvalidURL()
        ):
            return TryLater("Twilio could not be reached.")  # before anything was written
        case aiohttp.ClientError() | TimeoutError() | OSError():
            return doubtful("The line to Twilio was cut, or it did not answer in time.")
        case TwilioException() | JSONDecodeError() | UnicodeDecodeError():
            return doubtful("Twilio's answer could not be read.")
        case _:
            return None


@contextmanager
def _gone_is_fine() -> Iterator[None]:
    """Let what is to be taken away be gone already."""
    try:
        yield
    except TwilioRestException as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise


def _seconds(left: timedelta) -> int | None:
    """How long Twilio may keep trying; None: as long as it does anyway."""
    return None if left >= LONGEST else int(max(left, SHORTEST).total_seconds())


def _is_same(listed: str, ours: str) -> bool:
    return listed.removeprefix(TRIAL).strip() == ours.strip()


def _read_number(records: Sequence[Any]) -> Number | None:
    """Read what the account says of a number; None: it has no such one."""
    if not records:
        return None
    can: dict[str, bool] = dict(records[0].capabilities or {})
    return Number(
        sms=can.get("sms", False),
        voice=can.get("voice", False),
        webhook=str(records[0].sms_url or ""),
    )


def _listed(record: Any) -> Listed:
    """Read one message of the list. One without a date has only just come."""
    inbound = record.direction == "inbound"
    return Listed(
        sid=str(record.sid),
        sender=str(record.from_ or ""),
        text=str(record.body or ""),
        at=record.date_created or record.date_sent or datetime.max.replace(tzinfo=UTC),
        inbound=inbound,
        media=str(record.num_media or "0") != "0",
        service=record.messaging_service_sid,
        line=str((record.to if inbound else record.from_) or ""),
    )
