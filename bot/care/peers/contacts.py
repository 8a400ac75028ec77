"""A tenant and a peer supporter who write with each other: how it begins, and on which of our numbers."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.model.ids import PersonId
from bot.model.peers import Side
from bot.store import history, prompts, timers
from bot.store.peers import contacts, relays
from bot.store.peers.contacts import Contact
from bot.store.peers.requests import Request
from bot.store.transaction import Tx

BEGUN: Final = "peer_begun"  # the flow by which both hear of it
KEEP: Final = timedelta(days=7)  # that it waits for somebody's hours
SILENT: Final = "peer_silent"  # the flow that asks whether it shall go on, and its timer
SILENCE: Final = timedelta(weeks=2)  # after which both are asked that, once
ENDED: Final = "peer_ended"  # timers: tell the other side that it has ended
RESTS: Final = "peer_rests"  # tell the other side that this one wants quiet
THANKS: Final = "peer_thanks"  # the flow by which a yes is thanked for that comes to nothing
LOST: Final = "peer_lost"  # tell the writer that a text did not get there


def begin(tx: Tx, request: Request, peer: PersonId, ours: Sequence[str], now: datetime) -> int:
    """Let these two write with each other, and give the contact's id. Neither has heard of it yet.

    `ours`: our numbers for that. Each of the two gets one on which they have nobody else yet; the
    peer supporter's is settled when they hear of it, in a unit of their own (`settle_line`).
    """
    number = contacts.begin(
        tx,
        request.person,
        peer,
        now,
        request=request.id,
        tenant_line=free_line(tx, request.person, ours),
        peer_line=free_line(tx, peer, ours),
    )
    if number is None:
        return _between(tx, request.person, peer)
    watch(tx, number, request.person, now)
    history.note(tx, request.person, "peer_begun", {"contact": number}, now)
    history.note(tx, peer, "peer_begun", {"contact": number}, now)
    return number


def _between(tx: Tx, tenant: PersonId, peer: PersonId) -> int:
    found = contacts.live_between(tx, tenant, peer)
    if found is None:
        message = "a contact that is live already is not there"
        raise LookupError(message)
    return found.id


def free_line(tx: Tx, person: PersonId, ours: Sequence[str]) -> str | None:
    """Give the first of our numbers on which a person writes with nobody; else the first of all.

    None: there are none, and all goes by the team's number.
    """
    used = set(contacts.lines_of(tx, person))
    return next((line for line in ours if line not in used), next(iter(ours), None))


def settle_line(tx: Tx, contact: Contact, ours: Sequence[str]) -> None:
    """Give the peer supporter a number of ours for it that none of their other contacts has.

    Under their lock: two tenants who begin with them at once cannot get the same one.
    """
    live = contacts.live_of(tx, contact.peer)
    used = {one.line_of(contact.peer) for one in live if one.id != contact.id}
    if contact.peer_line in used:
        free = next((line for line in ours if line not in used), contact.peer_line)
        contacts.set_peer_line(tx, contact.id, free)


def tell_peer(tx: Tx, contact: Contact, share: str | None, now: datetime) -> None:
    """Let the peer supporter hear that they can write: the tenant has heard it now."""
    shared = "yes" if share else "no"
    values = {"side": "peer", "share": share or None, "shared": shared}
    tell(tx, contact.peer, contact.id, values, now)


def knows(tx: Tx, contact: Contact, person: PersonId) -> bool:
    """Whether this side has heard that they can write. A peer supporter hears it after the tenant."""
    key = f"{BEGUN}:{contact.id}"
    sides = {contact.person, person}
    return not any(prompts.stands(tx, side, key) for side in sides)


def tell(
    tx: Tx, person: PersonId, contact: int, values: Mapping[str, str | None], now: datetime
) -> None:
    """Let one of the two hear that they can write with each other now, in their turn and hours."""
    prompts.begin(
        tx,
        person,
        f"{BEGUN}:{contact}",
        BEGUN,
        {"contact": contact, **values},
        now=now,
        within=KEEP,
    )


def end(tx: Tx, contact: Contact, by: Side, now: datetime) -> bool:
    """End a contact, without a reason. The other side is told, and nothing that waits is passed on.

    A peer supporter who has not heard that it began is thanked for their yes instead. False: it has
    ended already.
    """
    if not contacts.end(tx, contact.id, by.value, now):
        return False
    told = knows(tx, contact, contact.peer)
    for person in (contact.person, contact.peer):
        prompts.withdraw(tx, person, f"{BEGUN}:{contact.id}")
    relays.remove_of(tx, contact.id)
    timers.cancel(tx, f"{SILENT}:{contact.id}")
    if told or by is Side.PEER:
        _tell_other(tx, contact, ENDED, by, now)
    else:
        _thank(tx, contact, now)
    history.note(tx, contact.person, "peer_ended", {"contact": contact.id}, now)
    history.note(tx, contact.peer, "peer_ended", {"contact": contact.id}, now)
    return True


def rest(tx: Tx, contact: Contact, by: Side, now: datetime) -> bool:
    """Let a contact rest until this side writes again; the other is told. False: it rests already."""
    if not contacts.pause(tx, contact.id, by, now):
        return False
    history.note(tx, contact.person, "peer_rests", {"contact": contact.id}, now)
    _tell_other(tx, contact, RESTS, by, now)
    return True


def go_on(tx: Tx, contact: Contact, by: Side, now: datetime) -> bool:
    """Let a contact that this side let rest go on. False: it did not, or the other one did that."""
    if contact.paused_by is not by or not contacts.resume(tx, contact.id):
        return False
    timers.cancel(tx, f"{RESTS}:{contact.id}")
    history.note(tx, contact.person, "peer_goes_on", {"contact": contact.id}, now)
    return True


def hush(tx: Tx, person: PersonId, now: datetime) -> None:
    """Let all contacts of somebody who wants to hear nothing rest; what they have not heard of ends."""
    for contact in contacts.live_of(tx, person):
        side = contact.side(person)
        (rest if knows(tx, contact, person) else end)(tx, contact, side, now)


def watch(tx: Tx, contact: int, tenant: PersonId, now: datetime) -> None:
    """Let both be asked whether it shall go on, once they have been silent for two weeks from now."""
    key = f"{SILENT}:{contact}"
    timers.set(tx, key, SILENT, now + SILENCE, tenant, {"contact": contact})


def lose(tx: Tx, contact: int, reader: PersonId, now: datetime, *, perhaps: bool = False) -> None:
    """Let the writer know that a text did not get to this reader, or `perhaps` did not."""
    found = contacts.get(tx, contact)
    if found is not None:
        data = {"contact": contact, "perhaps": int(perhaps)}
        key = f"{LOST}:{contact}:{reader}"
        timers.set(tx, key, LOST, now, found.other(reader), data)


def lose_waiting(tx: Tx, reader: PersonId, contact: int, now: datetime) -> None:
    """Give up what waits for somebody who cannot be reached; its writer is told."""
    waiting = [one for one in relays.waiting_for(tx, reader) if one.contact == contact]
    for one in waiting:
        relays.remove(tx, one.id)
    if waiting:
        lose(tx, contact, reader, now)


def _thank(tx: Tx, contact: Contact, now: datetime) -> None:
    prompts.begin(
        tx,
        contact.peer,
        f"{THANKS}:{contact.request or contact.id}",
        THANKS,
        {"why": "cancelled"},
        now=now,
        within=KEEP,
    )


def _tell_other(tx: Tx, contact: Contact, what: str, by: Side, now: datetime) -> None:
    other = contact.peer if by is Side.TENANT else contact.person
    timers.set(tx, f"{what}:{contact.id}", what, now, other, {"contact": contact.id})
