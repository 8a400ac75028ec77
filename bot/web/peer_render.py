"""Turns the pages about peer support into HTML: whole pages, or the pieces of them that have changed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.model.people import Team
from bot.web import peer_cards, peer_figures
from bot.web.peer_sight import Coordinating, Counted, Own
from bot.web.render import Piece, Renderer

LISTS: Final = "desk-lists"  # the element that is replaced when anything has changed


class PeerRenderer:
    """Knows the templates of the coordinator's page and of a case manager's own tenants."""

    def __init__(self, renderer: Renderer, *, team: Team) -> None:
        self._renderer = renderer
        self._zone = ZoneInfo(team.zone)

    def coordinator(self, seen: Coordinating, now: datetime) -> str:
        """Render the coordinator's page as it is `now`."""
        return self._whole("peers", self._coordinating(seen, now), now)

    def coordinator_pieces(self, seen: Coordinating, now: datetime) -> Iterator[Piece]:
        """Render what may have changed on it."""
        return self._pieces("peers_lists", self._coordinating(seen, now), now)

    def own(self, seen: Own, now: datetime) -> str:
        """Render the page of a case manager's own tenants as it is `now`."""
        return self._whole("own", self._own(seen, now), now)

    def own_pieces(self, seen: Own, now: datetime) -> Iterator[Piece]:
        """Render what may have changed on it."""
        return self._pieces("own_lists", self._own(seen, now), now)

    def _whole(self, name: str, shown: dict[str, object], now: datetime) -> str:
        return self._renderer.html(name, {**shown, **self._renderer.clock(now)})

    def _pieces(self, name: str, shown: dict[str, object], now: datetime) -> Iterator[Piece]:
        yield Piece(id="clock", html=self._renderer.html("clock", self._renderer.clock(now)))
        yield Piece(id=LISTS, html=self._renderer.html(name, shown))

    def _coordinating(self, seen: Coordinating, now: datetime) -> dict[str, object]:
        local, peers = now.astimezone(self._zone), seen.colleagues
        return {
            "requests": peer_cards.of_requests(seen.support, seen.offers, peers, now=local),
            "contacts": [peer_cards.of_contact(one, peers, now=local) for one in seen.support.live],
            "peers": [peer_cards.of_peer(one, now=local) for one in peers],
            "intros": [peer_cards.of_intro(one, who, peers, now=local) for one, who in seen.intros],
            "workers": seen.workers,
            "figures": peer_figures.table([seen.counted.now.unit, seen.counted.earlier.unit]),
            **self._figures(seen.counted, local),
        }

    def _own(self, seen: Own, now: datetime) -> dict[str, object]:
        local, gap = now.astimezone(self._zone), seen.counted.now
        theirs = gap.workers.get(seen.worker.id, peer_figures.NOBODY)
        return {
            "worker": seen.worker.name,
            "ref": seen.worker.ref,
            "tenants": peer_cards.of_own(seen.tenants, seen.support, now=local),
            "figures": peer_figures.table([theirs, gap.unit]),
            **self._figures(seen.counted, local),
        }

    def _figures(self, counts: Counted, local: datetime) -> dict[str, object]:
        return {
            "until": peer_figures.date_of(counts.until, local),
            "waits": peer_figures.waiting_time(counts.now.waits),
        }
