"""What a form of the phones page may hold, read into plain data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.care.peers.introductions import Approval
from bot.model.people import Language
from bot.settings import forms
from bot.web.bodies import body_of
from bot.web.lines import TEAM

LONGEST_ID: Final = 200  # letters
LONGEST_NUMBER: Final = 19  # figures of the largest that a database holds
FURTHEST: Final = timedelta(weeks=52)  # in one go: every moment in between is lived through
LAST_YEAR: Final = 2200
TOMORROW: Final = re.compile(r"tomorrow (\d{1,2}):(\d{2})")
WEEK: Final = re.compile(r"(\d{1,2}) ?weeks?")


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote on a phone, or the button they pressed. `id` is the same when sent again.

    `thread`: in which of the phone's threads, `bot.web.lines`.
    """

    id: str
    text: str
    button: str | None
    thread: str


async def read(request: Request) -> dict[str, str]:
    """Read a form, once. Refuses a body over 64 KiB; of a field given twice the last counts."""
    body = await body_of(request)
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def written(form: dict[str, str], query: Mapping[str, str]) -> Written:
    """Read a message. Any text will do, even none; the id is needed, so that nothing comes twice.

    The page's own forms carry the id in their address: a field called id would hide a form's own.
    """
    id_ = form.get("id") or query.get("id", "")
    if not 0 < len(id_) <= LONGEST_ID:
        raise HTTPException(
            HTTPStatus.BAD_REQUEST,
            f"Give the message an id of its own, of 1 to {LONGEST_ID} letters, in the field id.",
        )
    return Written(
        id_, form.get("text", ""), form.get("button") or None, form.get("thread") or TEAM
    )


def handover(form: dict[str, str]) -> int:
    """Read which matter is dealt with."""
    said = form.get("handover", "")
    if not (said.isascii() and said.isdigit() and len(said) < LONGEST_NUMBER):
        raise HTTPException(
            HTTPStatus.BAD_REQUEST, "Say what is settled by its number, in the field handover."
        )
    return int(said)


def approval(form: dict[str, str]) -> Approval:
    """Read which introduction is approved: whose, in which language, and of when."""
    try:
        at = datetime.fromisoformat(form["at"])
        return Approval(ref=form["person"], language=Language(form["language"]), at=at)
    except (KeyError, ValueError) as error:
        raise HTTPException(
            HTTPStatus.BAD_REQUEST,
            "Say which introduction it is, in the fields person, language and at.",
        ) from error


def span(form: dict[str, str], *, now: datetime, zone: str) -> timedelta:
    """Read how far the clock is to be moved: "2 hours", "1 day", or "tomorrow 10:00" in `zone`."""
    said = form.get("forward", "").strip()
    by = _counted(said) or _until_tomorrow(said, now.astimezone(ZoneInfo(zone)))
    if by is None or not timedelta() < by <= FURTHEST:
        raise HTTPException(
            HTTPStatus.BAD_REQUEST,
            "Say how far to move the clock, like forward=30 minutes, 2 hours, 1 day, 1 week or"
            " tomorrow 10:00; at most 52 weeks at a time.",
        )
    if (now + by).year > LAST_YEAR:
        raise HTTPException(
            HTTPStatus.BAD_REQUEST,
            f"The clock stops in {LAST_YEAR}: begin again with a new demo.db.",
        )
    return by


def _counted(said: str) -> timedelta | None:
    if found := WEEK.fullmatch(said):
        return timedelta(weeks=int(found[1]))
    try:
        return forms.span(said)
    except ValueError:
        return None


def _until_tomorrow(said: str, now: datetime) -> timedelta | None:
    """How long it is until that time tomorrow, also when the clocks change tonight."""
    found = TOMORROW.fullmatch(said)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    tomorrow = datetime.combine(
        now.date() + timedelta(days=1), time(int(found[1]), int(found[2])), tzinfo=now.tzinfo
    )
    return timedelta(seconds=tomorrow.timestamp() - now.timestamp())
