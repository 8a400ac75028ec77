"""Any number of processes share the work: each message once, of one person in order."""

import asyncio
import random
from collections import Counter
from datetime import time, timedelta
from pathlib import Path

from sqlalchemy import select

from bot.care import people as care_people
from bot.care import rhythms as care_rhythms
from bot.channels.channel import Pace
from bot.model.messages import State
from bot.model.people import Channel
from bot.store import lanes, messages, people, rhythms
from bot.store.opening import Store
from bot.store.rhythms import Rhythm
from bot.store.schema import outbox
from bot.store.statements import Row, Statement
from bot.store.transaction import Tx
from bot.work.incoming.receive import Came
from bot.work.outgoing.claim import Manner, claim
from tests.databases import cut, deadlocks
from tests.fakes import StillClock
from tests.many.crowd import Crowd, gathered, running

TALK = ("hur jag mår", "hyran", "1", "hjälp", "meny", "hur jag mår", "lugnt", "0", "tack")
STATES = Statement(select(outbox.c.person, outbox.c.id, outbox.c.state).order_by(outbox.c.id))


async def write_all(crowd: Crowd, sender: str, chance: random.Random) -> None:
    """Write all of a talk, each message to whichever process the provider happens to reach."""
    for place, text in enumerate(TALK):
        await crowd.send(chance.choice(crowd.apps), sender, text, f"{sender}-{place}")


async def all_sent(crowd: Crowd) -> list[Row]:
    """Look until nothing is left to send; give what the outbox holds."""
    news = crowd.apps[0].news
    async with asyncio.timeout(120):
        while True:
            seen = news.count
            rows = await crowd.apps[0].store.db.read(STATES.all)
            if all(state == State.SENT for *_, state in rows):
                return rows
            await news.wait(seen)


def check(crowd: Crowd, rows: list[Row]) -> None:
    """Everything has left once, and what one person got came in the order it was written."""
    taken = [outbound.id for outbound in crowd.network.taken]
    assert Counter(taken) == Counter(row for _, row, _ in rows)
    for person in crowd.people.values():
        theirs = [one.id for one in crowd.network.taken if one.person == person]
        assert theirs == sorted(theirs)
        assert len(theirs) >= len(TALK) - 2


async def test_four_processes_send_each_reply_once_and_in_order(tmp_path: Path) -> None:
    chance = random.Random(4)  # noqa: S311 - an order like any other, the same one each time
    async with gathered(tmp_path, 4) as crowd:
        senders = await crowd.enter(15)

        async with running(crowd):
            await asyncio.gather(*(write_all(crowd, sender, chance) for sender in senders))
            rows = await all_sent(crowd)

    check(crowd, rows)
    assert deadlocks(crowd.url) == 0


async def test_connections_that_are_cut_in_the_middle_lose_nothing(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311 - as above
    async with gathered(tmp_path, 3) as crowd:
        senders = await crowd.enter(6)

        async with running(crowd):
            writing = asyncio.gather(*(write_all(crowd, sender, chance) for sender in senders))
            for part in (0.3, 0.6):
                while len(crowd.network.taken) < part * len(TALK) * len(senders):
                    await crowd.apps[0].news.wait(crowd.apps[0].news.count)
                await asyncio.to_thread(cut, crowd.url)
            await writing
            rows = await all_sent(crowd)

    check(crowd, rows)


async def test_what_one_takes_in_another_sends_at_once(tmp_path: Path) -> None:
    async with gathered(tmp_path, 2, sends=False) as crowd:
        (sender,) = await crowd.enter(1)
        receiver, deliverer = crowd.apps

        async with running(crowd), asyncio.timeout(30):
            while not deliverer.news.count:  # it hears of others from now on
                await deliverer.news.wait(0)
            await crowd.send(receiver, sender, "hjälp", "SM1")
            await all_sent(crowd)

    assert len(crowd.network.taken) == 1


async def test_what_a_command_does_beside_them_is_seen_at_once(tmp_path: Path) -> None:
    async with gathered(tmp_path, 1) as crowd:
        (app,) = crowd.apps
        beside = Store.open(crowd.url, app.store.keys, purpose="real", make=False)
        async with running(crowd), asyncio.timeout(30):
            heard = await app.alarm.wait(0)  # it hears of others from now on

            await beside.tell_others()

            assert await app.alarm.wait(heard) > heard
        await beside.close()


async def test_all_of_them_together_keep_to_the_pace_of_a_lane(tmp_path: Path) -> None:
    manners = {Channel.SMS: Manner(pace=Pace(gap=timedelta(seconds=1), burst=4))}
    async with gathered(tmp_path, 3, clock=StillClock()) as crowd:
        senders = await crowd.enter(15)
        now = crowd.clock.now()
        await crowd.apps[0].store.db.write("lane", lanes.rest, Channel.SMS, now)
        for sender in senders:
            await crowd.send(crowd.apps[0], sender, "hjälp", sender)

        batches = await asyncio.gather(
            *(
                app.store.db.write("deliver", claim, app.together.owner, now, manners)
                for app in crowd.apps
            )
        )
        rests_until = await crowd.apps[0].store.db.read(lanes.next_at, Channel.SMS)

    assert sum(len(batch.claimed) for batch in batches) == 4
    assert rests_until == now + timedelta(seconds=4)


async def test_a_message_that_reaches_all_of_them_at_once_is_taken_once(tmp_path: Path) -> None:
    async with gathered(tmp_path, 4) as crowd:
        sent = (crowd.send(app, "+46701740699", "hej", "SM1") for app in crowd.apps)

        received = await asyncio.gather(*sent)

    assert sorted(one.came for one in received) == [Came.BEFORE] * 3 + [Came.NEW]


async def test_a_stranger_who_writes_to_all_of_them_at_once_is_one_person(tmp_path: Path) -> None:
    async with gathered(tmp_path, 4) as crowd:
        sent = (
            crowd.send(app, "+46701740699", "hej", f"SM{place}")
            for place, app in enumerate(crowd.apps)
        )

        received = await asyncio.gather(*sent)
        kept = await crowd.apps[0].store.db.read(messages.since, 0, 100)

    assert [one.came for one in received] == [Came.NEW] * 4
    assert len({message.person for message in kept}) == 1


async def test_a_code_that_comes_to_all_of_them_at_once_is_used_once(tmp_path: Path) -> None:
    async with gathered(tmp_path, 4) as crowd:
        await crowd.enter(1)
        db, now = crowd.apps[0].store.db, crowd.clock.now()

        def invite(tx: Tx) -> str:
            met = people.meet(tx, Channel.SMS, "+46701740000")
            assert met is not None
            return care_people.invite(tx, met.person.ref, who="test", now=now)

        code = await db.write("invite", invite)
        phones = [f"+4670174060{place}" for place in range(4)]
        sent = (
            crowd.send(app, phone, code, phone)
            for app, phone in zip(crowd.apps, phones, strict=True)
        )

        await asyncio.gather(*sent)
        met = [await db.write("look", people.meet, Channel.SMS, phone) for phone in phones]

    theirs = crowd.people["+46701740000"]
    assert [one.person.id for one in met if one].count(theirs) == 1


async def test_what_is_due_is_fired_once_whoever_wakes(tmp_path: Path) -> None:
    clock = StillClock()
    async with gathered(tmp_path, 4, clock=clock) as crowd:
        await crowd.enter(12)
        await crowd.apps[0].store.db.write("plan", plan_all, crowd)
        clock.forward(timedelta(days=2, hours=-2))

        for _ in range(3):
            await asyncio.gather(*(app.waker.once() for app in crowd.apps))
        asked = await crowd.apps[0].store.db.read(messages.since, 0, 100)

    assert Counter(one.person for one in asked) == Counter(crowd.people.values())


def plan_all(tx: Tx, crowd: Crowd) -> None:
    """Let everybody be asked on Thursday at ten."""
    now = crowd.clock.now()
    for person in crowd.people.values():
        rhythm = Rhythm(
            every="week",
            weekday=3,
            at=time(10, 0),
            zone="Europe/Stockholm",
            changed_at=now,
            silence=None,
            silence_days=None,
        )
        rhythms.put(tx, person, rhythm)
        care_rhythms.plan(tx, person, rhythm, now)
