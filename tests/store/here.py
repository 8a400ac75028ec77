"""People and messages for the store's tests."""

import asyncio
import threading
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.model.ids import AddressId, MessageId, OutboxId, PersonId
from bot.model.messages import Outbound, Urgency
from bot.model.people import Channel, Country, Language, Role
from bot.store import messages, outbox, people
from bot.store.people import NewPerson, TeamRow
from bot.store.schema import team
from bot.store.statements import Statement
from bot.store.transaction import Tx
from bot.work.outgoing.claim import Manner, claim_from

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
OWNER = "process 1"
TEAMS = Statement(select(team.c.name, team.c.country, team.c.zone))


def kim(tx: Tx, name: str = "Kim", number: str = "+46701740605") -> tuple[PersonId, AddressId]:
    """Let a tenant be here, reached by SMS."""
    new = NewPerson(
        name=name,
        roles=frozenset({Role.TENANT}),
        language=Language.SV,
        zone="Europe/Stockholm",
    )
    person = people.add(tx, new, NOON)
    return person.id, people.give_address(tx, person.id, Channel.SMS, number, NOON)


def say(
    tx: Tx,
    person: PersonId,
    address: AddressId,
    text: str = "Hej",
    *,
    urgency: Urgency = Urgency.REPLY,
    now: datetime = NOON,
) -> OutboxId:
    """Write a message down and let it leave."""
    message = messages.keep(tx, person, address, Channel.SMS, "out", text, (), now)
    return outbox.put(
        tx,
        person=person,
        message=message,
        address=address,
        channel=Channel.SMS,
        inbox=None,
        urgency=urgency,
        resend=False,
        now=now,
        best_before=now + DAY,
    )


def hear(
    tx: Tx, person: PersonId, address: AddressId, text: str = "Hej", now: datetime = NOON
) -> MessageId:
    """Write down what a person wrote."""
    return messages.keep(tx, person, address, Channel.SMS, "in", text, (), now)


def claim(tx: Tx, now: datetime = NOON, owner: str = OWNER, limit: int = 10) -> list[Outbound]:
    """Claim what is due by SMS."""
    manner = Manner(room=limit)
    return claim_from(tx, owner, now, Channel.SMS, manner, [])


def team_row(tx: Tx) -> TeamRow:
    """Give the team that owns the database: there is one row."""
    ((name, country, zone),) = TEAMS.all(tx)
    return TeamRow(name, Country(country), zone)


async def until(event: threading.Event) -> None:
    """Wait for what a thread does, while the loop goes on."""
    await asyncio.to_thread(event.wait)


async def many(*those: Awaitable[object]) -> list[object]:
    """Wait for all of them, and give what each gave or raised."""
    return list(await asyncio.gather(*those, return_exceptions=True))
