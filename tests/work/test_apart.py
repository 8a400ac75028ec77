"""What is among peer supporters stays there: no list, no report, no history holds it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.care import report
from bot.care.report import Wanted
from bot.model.handovers import Why
from bot.model.messages import Aside, Inbound, Private
from bot.model.people import Channel, Role
from bot.store import alerts, handovers, messages, people
from bot.store.transaction import Tx
from bot.work.incoming.receive import bury
from tests.stage import Stage, staged

STORY: dict[str, Any] = {
    "at": "2026-11-26 13:00",
    "people": {
        "lena": {"roles": ["duty"], "language": "sv"},
        "karin": {"roles": ["coordinator"], "language": "sv"},
        "maria": {
            "roles": ["peer"],
            "language": "sv",
            "peer": {"intro": {"sv": "mat"}, "every": "week", "coordinator": "karin"},
        },
        "kim": {"roles": ["tenant"], "language": "sv", "writes with": ["maria"]},
    },
}


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A peer supporter and their coordinator, on a Thursday."""
    async with staged(STORY, tmp_path) as opened:
        yield opened


async def play(stage: Stage, *lines: Any) -> None:
    """Play lines, whatever the bot says."""
    for line in lines:
        await stage.play(line)
        stage.waiting.clear()
        stage.ways.clear()


async def test_what_was_said_and_heard_is_kept_as_theirs_and_shown_on_their_phone(
    stage: Stage,
) -> None:
    await play(stage, {"wait": "1 hour"}, {"maria": "tungt"}, {"maria": "allt är för mycket"})

    shown = await stage.app.store.db.read(messages.conversation, stage.ids["maria"], limit=100)

    assert [one.direction for one in shown] == ["out", "in", "out", "in", "out"]
    assert {one.thread.private for one in shown} == {Private.PEERS}


async def test_neither_the_report_nor_the_history_holds_any_of_it(stage: Stage) -> None:
    await play(stage, {"wait": "1 hour"}, {"maria": "tungt"}, {"maria": "allt är för mycket"})

    def rows(tx: Tx) -> list[report.MessageRow]:
        wanted = Wanted(text=True, named=True)
        return list(report.message_rows(tx, report.cast(tx, wanted), wanted))

    def noted(tx: Tx) -> list[str]:
        found = tx.connection.exec_driver_sql("select data from history where kind = 'answered'")
        return [str(row[0]) for row in found]

    assert await stage.app.store.db.read(rows) == []
    assert not any("heavy" in one for one in await stage.app.store.db.write("x", noted))


@pytest.mark.parametrize(
    ("why", "listed"),
    [
        (Why.FAILED, True),
        (Why.TOO_LATE, False),
        (Why.DANGER, True),
        (Why.OPTED_OUT, True),
        (Why.FAULT, True),
    ],
)
async def test_a_list_holds_only_what_must_be_known_and_never_the_words(
    stage: Stage, why: Why, *, listed: bool
) -> None:
    await play(stage, {"wait": "1 hour"})
    said = (await stage.app.store.db.read(messages.conversation, stage.ids["maria"], limit=1))[0]
    await stage.app.store.db.write(
        "maria", handovers.keep, stage.ids["maria"], said.id, why, stage.app.clock.now()
    )

    found = await stage.app.store.db.read(handovers.open_ones, 10)

    assert [(one.why, one.text) for one in found] == ([(why, None)] if listed else [])


async def test_what_is_changed_afterwards_stays_theirs_and_who_asks_for_a_person_is_on_the_list(
    stage: Stage,
) -> None:
    await play(stage, {"wait": "1 hour"}, {"maria": "ensamt i veckan"})
    changed = Inbound(
        channel=Channel.SMS,
        sender=stage.numbers["maria"],
        text="ensamt på jobbet",
        provider_id="changed",
        aside=Aside.EDITED,
    )

    await stage.app.reception.take(changed)
    await play(stage, {"maria": "paus"}, {"maria": "jag vill prata med någon"})

    found = await stage.app.store.db.read(handovers.open_ones, 10)
    assert [(one.why, one.text) for one in found] == [(Why.ASKED, None)]


@pytest.mark.parametrize("aside", Aside)
async def test_what_a_peer_supporter_writes_late_or_changes_or_floods_reaches_the_coordinator_alone(
    stage: Stage, aside: Aside
) -> None:
    came = Inbound(
        channel=Channel.SMS,
        sender=stage.numbers["maria"],
        text="ensamt på jobbet",
        provider_id="aside",
        aside=aside,
    )

    await stage.app.reception.take(came)
    await stage.app.traveller.settle()
    await stage.listen()

    assert ["ensamt på jobbet" in text for who, text in stage.waiting if who == "karin"] == [True]
    assert [text for who, text in stage.waiting if who == "maria" and "Karin" not in text] == []
    assert await stage.app.store.db.read(handovers.open_ones, 10) == []


async def test_what_a_peer_supporter_wrote_when_a_fault_of_ours_met_it_is_nobodys_to_read(
    stage: Stage,
) -> None:
    came = Inbound(
        channel=Channel.SMS, sender=stage.numbers["maria"], text="ensamt", provider_id="buried"
    )
    now = stage.app.clock.now()

    await stage.app.store.db.write(
        "maria", lambda tx: bury(tx, stage.app.house, came, "Fault", now=now)
    )
    await stage.listen()

    found = await stage.app.store.db.read(handovers.open_ones, 10)
    assert [(one.why, one.text) for one in found] == [(Why.FAULT, None)]
    assert "gick inte fram" in stage.waiting[0][1]


async def test_without_a_coordinator_nobody_is_said_to_read_it(stage: Stage) -> None:
    karin = stage.ids["karin"]
    await stage.app.store.db.write("karin", people.set_stopped, karin, stage.app.clock.now())
    await stage.play({"maria": "paus"})
    stage.waiting.clear()

    await stage.play({"maria": "det vet jag faktiskt inte än"})

    assert "ingen har fått" in stage.waiting[0][1]
    assert await stage.app.store.db.read(handovers.open_ones, 10) == []


async def test_what_a_tenant_writes_beside_the_question_reaches_their_own_worker(
    stage: Stage,
) -> None:
    await play(
        stage,
        {"maria": "lämna över"},
        {"maria": "Kim vill byta lås."},
        {"kim@telegram": "hej"},
    )
    await play(stage, {"kim": "kan någon laga min dörr i dag"})

    (kept,) = [
        one
        for one in await stage.app.store.db.read(handovers.open_ones, 10)
        if one.person == stage.ids["kim"]
    ]

    assert (kept.why, kept.text) == (Why.NOT_UNDERSTOOD, "kan någon laga min dörr i dag")


async def test_a_threat_about_somebody_without_an_address_is_told_of_all_the_same(
    stage: Stage,
) -> None:
    def let_go(tx: Tx) -> None:
        for one in people.addresses(tx, stage.ids["kim"]):
            people.unlink(tx, one.id)

    await play(stage, {"maria": "hot"})
    await stage.app.store.db.write("kim", let_go)

    await stage.play({"maria": "1"})

    assert [name for name, _ in stage.waiting] == ["maria", "lena"]


async def test_a_threat_beside_what_the_tenant_wrote_themself_gives_both(stage: Stage) -> None:
    await play(stage, {"kim": "jag vill dö"}, {"maria": "hot"}, {"maria": "1"})

    def look(tx: Tx) -> alerts.Alert | None:
        return alerts.get(tx, 1)

    alert = await stage.app.store.db.read(look)

    assert alert is not None
    assert (alert.wrote, alert.reported_by) == (True, stage.ids["maria"])


async def test_where_nobody_can_be_told_of_a_threat_nobody_is_said_to_be(tmp_path: Path) -> None:
    alone = {**STORY, "people": {"maria": STORY["people"]["maria"] | {"peer": {"intro": {}}}}}
    async with staged(alone, tmp_path) as stage:
        await stage.play({"maria": "hot"})

        assert "Vi säger till" not in stage.waiting[0][1]
        assert not any(Role.DUTY in one for one in await _roles(stage))


async def _roles(stage: Stage) -> list[frozenset[Role]]:
    found = await stage.app.store.db.read(alerts.reachable)
    return [frozenset({one.role}) for one in found]
