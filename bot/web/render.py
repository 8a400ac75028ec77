"""Turns what the page shows into HTML: the whole page, or the pieces of it that have changed."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.flow.book import Book
from bot.model.ids import PersonId
from bot.model.people import Team
from bot.store.phones import Bubble, Phone
from bot.web import cards, peer_cards
from bot.web.lines import TEAM, Lines, log_id
from bot.web.screens import line, screen
from bot.web.sight import MOST_LINES, Change, Desk, Sight

EMPTY: Final[Mapping[str, str]] = MappingProxyType({})
TEMPLATES: Final = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the page: it takes the place of the element `id`, else goes to the end of `into`."""

    id: str
    html: str
    into: str | None = None
    key: str | None = None


class Renderer:
    """Knows the templates and what stands on every page. `base` is the page's own address."""

    def __init__(self, *, team: Team, book: Book, base: str, lines: tuple[str, ...] = ()) -> None:
        self._team = team
        self._lines = Lines.of(lines, team.country)
        self._labels = cards.labels_of(book)
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(base=base, team=team.name, fresh=fresh_id)

    def page(self, sight: Sight, now: datetime, chosen: Mapping[str, str] = EMPTY) -> str:
        """Render the whole page as it is `now`. `chosen`: which thread is open on a phone."""
        phones = [
            screen(
                phone,
                said,
                now=now,
                lines=self._lines,
                cut=len(said) == MOST_LINES,
                chosen=chosen.get(phone.ref, TEAM),
            )
            for phone in sight.phones
            for said in [sight.bubbles[phone.person]]
        ]
        shown = {"phones": phones, **self.clock(now), **self._cards(sight.desk, sight.phones, now)}
        return self.html("phones", shown)

    def pieces(self, change: Change, now: datetime) -> Iterator[Piece]:
        """Render everything that may have changed. Whoever sends it leaves out what was sent before."""
        yield Piece(id="clock", html=self.html("clock", self.clock(now)))
        yield Piece(
            id="desk-lists", html=self.html("desk", self._cards(change.desk, change.phones, now))
        )
        for phone in change.phones:
            shown = {"phone": screen(phone, now=now)}
            yield Piece(id=f"bar-{phone.ref}", html=self.html("bar", shown))
            yield Piece(id=f"holder-{phone.ref}", html=self.html("holder", shown))
        owners = {phone.person: phone for phone in change.phones}
        yield from self._bubbles(change, owners, now)

    def _bubbles(
        self, change: Change, owners: Mapping[PersonId, Phone], now: datetime
    ) -> Iterator[Piece]:
        for phone, bubble in _on(owners, change.underway):
            html = self.html("state", {"line": line(phone, bubble)})
            yield Piece(id=f"state-{bubble.id}", html=html)
        for phone, bubble in _on(owners, change.new):
            shown = line(phone, bubble, thread=self._lines.thread(phone, bubble))
            html = self.html("line", {"phone": screen(phone, now=now), "line": shown})
            yield Piece(
                id=f"line-{bubble.id}",
                html=html,
                into=log_id(phone.ref, shown.thread),
                key=shown.key,
            )

    def html(self, name: str, shown: Mapping[str, object]) -> str:
        """Render the template of this name."""
        return self._templates.get_template(f"{name}.html").render(shown)

    def clock(self, now: datetime) -> dict[str, object]:
        """Give what the clock of a page shows."""
        local = now.astimezone(ZoneInfo(self._team.zone))
        return {"now": local, "today": f"{local:%A} {local.day} {local:%B %Y}"}

    def _cards(self, desk: Desk, phones: Sequence[Phone], now: datetime) -> dict[str, object]:
        local = now.astimezone(ZoneInfo(self._team.zone))
        speaks = {phone.person: phone.language for phone in phones}
        return {
            "check_ins": [
                cards.of_check_in(one, self._labels, now=local) for one in desk.check_ins
            ],
            "kept": [
                cards.of_handover(one, language=speaks.get(one.person), now=local)
                for one in desk.kept
            ],
            "helped": peer_cards.of_support(desk.support, now=local),
            "silences": [cards.of_silence(one) for one in desk.silences],
        }


def fresh_id() -> str:
    """Make an id for a form, so that sending it twice is one message."""
    return secrets.token_hex(8)


def _on(
    owners: Mapping[PersonId, Phone], bubbles: Sequence[Bubble]
) -> Iterator[tuple[Phone, Bubble]]:
    """Pair each message with the phone it stands on; those of nobody on the page are left out."""
    for bubble in bubbles:
        if (phone := owners.get(bubble.person)) is not None:
            yield phone, bubble
