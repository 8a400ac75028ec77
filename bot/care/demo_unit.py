"""The rest of a demo's unit: invented tenants without a phone here, so that its figures tell something.

They came half a year ago. What they were told, asked and got lies in the past and has ended: nobody
writes to them, and no peer supporter is kept from the people who have phones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.model.ids import PersonId
from bot.model.peers import OfferState, RequestState
from bot.model.people import Language, Role, Team
from bot.store import people
from bot.store.peers import contacts, offers, requests, told
from bot.store.peers.requests import NewRequest
from bot.store.people import NewPerson
from bot.store.transaction import Tx

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
CAME: Final = timedelta(weeks=26)  # ago
LATEST: Final = timedelta(weeks=5)  # ago: what happened is over, and lies before the last Monday
APART: Final = timedelta(weeks=2)
TOGETHER: Final = timedelta(weeks=3)  # that two wrote with each other


@dataclass(frozen=True, slots=True)
class Caseload:
    """A case manager's invented tenants: how many of the first were told, asked and got a peer."""

    language: Language
    names: str
    told: int
    asked: int
    got: int


# A gap as the Stockholm evaluations describe it: whether somebody was told depends on whose tenant they are.
CASELOADS: Final[Mapping[str, Caseload]] = {
    "anna": Caseload(Language.SV, "Agneta Bosse Carina Dan Eivor Folke Gun Hasse", 8, 6, 5),
    "ida": Caseload(Language.NB, "Arne Berit Dag Eldbjørg Finn Gro Hilde Jon", 6, 3, 2),
    "mette": Caseload(Language.DA, "Anker Bodil Dorte Ejnar Gerda Hans Inge Jytte", 2, 1, 1),
    "joe": Caseload(Language.EN, "Amal Ben Cleo Dov Elif Farid Grace Hugo", 0, 0, 0),
}


def move_in(tx: Tx, team: Team, *, peers: Sequence[PersonId], now: datetime) -> None:
    """Let them have been here for half a year; those who got a peer supporter had these, in turn."""
    for handle, load in CASELOADS.items():
        worker = people.by_handle(tx, handle)
        for place, name in enumerate(load.names.split()):
            new = NewPerson(
                name=name,
                roles=frozenset({Role.TENANT}),
                language=load.language,
                zone=team.zone,
                worker=worker.id if worker else None,
            )
            person = people.add(tx, new, now - CAME).id
            at = now - LATEST - place * APART
            if place < load.told:
                told.note(tx, person, "staff", at)
            if place < load.asked:
                peer = peers[place % len(peers)] if place < load.got else None
                _ask(tx, person, peer, language=load.language, at=at, waits=(3 + 9 * place) * HOUR)


def _ask(
    tx: Tx,
    person: PersonId,
    peer: PersonId | None,
    *,
    language: Language,
    at: datetime,
    waits: timedelta,
) -> None:
    """Let somebody have asked, and had this peer supporter after a wait; None: they took it back."""
    row = requests.begin(tx, NewRequest(person=person, language=language), at)
    if row is None:
        return
    if peer is None:
        requests.settle(tx, row, RequestState.CANCELLED, at + HOUR)
        return
    offer = offers.make(tx, row, peer, wave=1, now=at, until=at + DAY)
    if offer is not None:
        offers.answer(tx, offer, OfferState.YES, at + HOUR)
    requests.settle(tx, row, RequestState.BEGUN, at + HOUR)
    contact = contacts.begin(tx, person, peer, at + HOUR, request=row)
    if contact is not None:
        contacts.note_passed(tx, contact, at + waits)
        contacts.end(tx, contact, "tenant", at + TOGETHER)
