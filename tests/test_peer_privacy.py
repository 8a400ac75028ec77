"""What a tenant and a peer supporter write to each other is nobody else's: it is looked for everywhere.

Every text below holds a word that stands nowhere else. Whatever became of it (passed on, asked about,
held back, lost, in doubt, dropped, died, in danger), once it has come to an end it is in no row, no
file, no page, no report, no backup, no log; and neither side's number has reached the other.
"""

import io
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from bot.app import App, metrics
from bot.app.serving import parts_of
from bot.care import joining, report
from bot.channels import phones
from bot.channels.channel import Channel as Way
from bot.channels.channel import TryLater, Unsure
from bot.model.messages import Aside, Inbound, Kind, Private
from bot.model.people import Channel
from bot.store import backup, messages, people
from bot.store.schema import metadata
from bot.store.statements import Statement
from bot.store.transaction import Tx
from bot.web.app import build
from bot.work.incoming.receive import Came
from tests.databases import KINDS
from tests.databases import Kind as Database
from tests.fakes import Network, Patchy
from tests.overhearing import overheard
from tests.stage import Stage, staged
from tests.work.test_safety import code_of

WORD = "vintergäck"
TOKEN = "a-token-of-the-tests"
LATE_BY = timedelta(hours=7)
STORY: dict[str, Any] = {
    "at": "2026-11-24 09:30",
    "settings": {"twilio_peers": "+46701740699,+46701740698"},
    "people": {
        "anna": {"roles": ["worker"]},
        "lena": {"roles": ["duty"]},
        "maria": {"roles": ["peer"], "peer": {"intro": {"sv": "mat, promenader"}}},
        "kim": {"roles": ["tenant"], "worker": "anna", "writes with": ["maria"]},
        "ola": {
            "roles": ["tenant"],
            "worker": "anna",
            "phone": "none",
            "telegram": True,
            "writes with": ["maria"],
        },
    },
}


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged at DEBUG."""
    with overheard() as stream:
        yield stream


@pytest.fixture
def kind() -> Database:
    """A file, unless a test says otherwise."""
    return "sqlite"


@pytest.fixture
async def stage(
    kind: Database, tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    """Kim texts with Maria on one number of ours, Ola in Telegram by another. No page is looked at."""
    assert log.getvalue() == ""
    monkeypatch.setattr(phones, "A_LOOK", 0.0)
    async with staged(STORY, tmp_path, kind=kind) as opened:
        yield opened


async def arrive(stage: Stage) -> None:
    """Let everything leave, and the phones report it delivered."""
    app = stage.app
    await app.traveller.settle()
    while not app.phones.statuses.empty():
        await app.reports.take(await app.phones.reported())
        await app.traveller.settle()


async def write(stage: Stage, who: str, what: str) -> None:
    """Let somebody write, and everything arrive that follows from it."""
    await stage.send(who, f"{what} {WORD}")
    await arrive(stage)


async def say(stage: Stage, who: str, what: str) -> None:
    """As `write`, without the word that is looked for."""
    await stage.send(who, what)
    await arrive(stage)


async def come(stage: Stage, who: str, **what: Any) -> Came:
    """Let something else than a plain text come in by the first of the peers' numbers."""
    stage.sent += 1
    inbound = Inbound(
        channel=Channel.SMS,
        sender=stage.numbers[who],
        text=f"{what.pop('text', '')} {WORD}",
        provider_id=f"other-{stage.sent}",
        line=stage.app.house.peer_lines[0],
        **what,
    )
    received = await stage.app.reception.take(inbound)
    await arrive(stage)
    return received.came


def by(stage: Stage, ways: Mapping[Channel, Way]) -> App:
    """Let the house deliver by other ways, and give how it was before."""
    before = stage.app
    deliverer = replace(before.deliverer, ways={**before.deliverer.ways, **ways})
    traveller = replace(before.traveller, deliverer=deliverer)
    stage.app = replace(before, deliverer=deliverer, traveller=traveller)
    return before


def renamed(old: str, new: str) -> Any:
    def rename(tx: Tx) -> None:
        tx.cursor.execute(f"alter table {old} rename to {new}")

    return rename


async def everything_that_can_become_of_a_text(stage: Stage) -> None:
    """Let a text be passed on, asked about, held back, in danger, not a text at all."""
    await write(stage, "kim@peers", "Hej Maria")
    await write(stage, "maria@peers", "Hej Kim")
    await write(stage, "ola@telegram", "Hej från mig")
    await write(stage, "maria@peers2", "Hej Ola")
    await write(stage, "kim@peers", "ring 070-123 45 67")  # all the same
    await say(stage, "kim@peers", "ja")
    await write(stage, "kim@peers", "jag bor på Kungsgatan 3")  # rather not
    await say(stage, "kim@peers", "nej")
    await write(stage, "kim@peers", "jag vill inte leva längre")
    await say(
        stage, "lena", await code_of(stage, "lena")
    )  # or the alarm rings for a day and a half
    await come(stage, "kim", text="en bild", kind=Kind.MEDIA)
    await come(stage, "kim", text="ändrat", aside=Aside.EDITED)
    await come(stage, "kim", text="för mycket", aside=Aside.FLOOD)
    await come(stage, "kim", text="sent", aside=Aside.LATE)
    await say(stage, "kim@peers", "paus")
    await write(stage, "maria@peers", "Hur är det")  # not passed on
    await write(stage, "kim@peers", "Nu igen")


async def everything_that_can_go_wrong(stage: Stage) -> None:
    """Let a text be lost, in doubt, too late, dead; wait for the morning, and for an answer."""
    before = by(stage, {Channel.SMS: Patchy(stage.app.phones, {stage.numbers["maria"]})})
    await write(stage, "kim@peers", "Når jag dig")
    stage.app = before
    before = by(stage, {Channel.TELEGRAM: Network(Unsure("The line was cut."))})
    await write(stage, "maria@peers2", "Kom det fram")
    stage.app = before
    away = [TryLater("Come back later.", after=timedelta(minutes=30)) for _ in range(100)]
    before = by(stage, {Channel.SMS: Network(*away)})
    await write(stage, "kim@peers", "För sent")
    await stage.app.traveller.forward(LATE_BY)
    stage.app = before
    await arrive(stage)

    await stage.app.store.db.write("test", renamed("peer_relay", "gone"))
    assert await come(stage, "kim", text="dör av skratt") is Came.DEAD
    await stage.app.store.db.write("test", renamed("gone", "peer_relay"))
    await write(stage, "ola@telegram", "ring 070-123 45 67")  # never answered
    await write(stage, "kim@peers", "är du vaken")  # waits for the morning
    await stage.app.traveller.forward(timedelta(days=1))
    await arrive(stage)
    await say(stage, "ola@telegram", "avsluta")
    await say(stage, "ola@telegram", "1")
    await write(stage, "ola@telegram", "finns du")  # it may be for the team
    await say(stage, "ola@telegram", "0")
    await stage.app.retainer.once()


@pytest.mark.parametrize("kind", KINDS)
async def test_no_relayed_sentence_is_left_anywhere_once_it_has_come_to_its_end(
    stage: Stage, tmp_path: Path, log: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    await everything_that_can_become_of_a_text(stage)
    await everything_that_can_go_wrong(stage)

    found = {
        "rows": await rows(stage),
        "files": files(tmp_path),
        "pages": await pages(stage),
        "report": await reported(stage),
        "log": log.getvalue() + "".join(capfd.readouterr()),
    }
    assert {place: text.count(WORD) for place, text in found.items()} == dict.fromkeys(found, 0)
    assert await numbers_of_others(stage) == []
    assert await still_kept(stage) == []


async def test_no_page_or_report_shows_one_before_it_has_left_either(stage: Stage) -> None:
    by(stage, {Channel.SMS: Network(*(TryLater("Later.") for _ in range(9)))})
    await stage.send("kim@peers", f"ring 070-123 45 67 {WORD}")
    await stage.send("kim@peers", f"Hej Maria {WORD}")
    await stage.app.waker.once()

    waiting = await rows(stage)
    seen = await staff_pages(stage) + await reported(stage)

    assert waiting.count(WORD) == 2
    assert WORD not in seen


async def test_who_is_erased_leaves_nothing_that_waited_for_either_side(stage: Stage) -> None:
    by(stage, {Channel.SMS: Network(*(TryLater("Later.") for _ in range(9)))})
    await stage.send("kim@peers", f"Hej Maria {WORD}")
    await stage.app.waker.once()
    await stage.send("kim@peers", f"ring 070-123 45 67 {WORD}")
    await stage.send("maria@peers", f"kom till Kungsgatan 3 {WORD}")

    await joining.erase(stage.app.store.db, stage.ids["kim"], stage.app.clock.now())

    assert WORD not in await rows(stage)


async def rows(stage: Stage) -> str:
    """Read every column of every row, what is sealed opened."""
    every = [Statement(select(table)) for table in metadata.sorted_tables]
    return "\n".join([str(await stage.app.store.db.read(table.all)) for table in every])


def files(folder: Path) -> str:
    """Read every byte of the database and what lies beside it, and of a backup."""
    source = folder / "story.db"
    if source.exists():
        backup.copy(source, folder / "backup.db")
    every = [file.read_bytes() for file in folder.iterdir() if file.is_file()]
    return "\n".join(one.decode("latin-1").replace("Ã¤", "ä") for one in every)


async def pages(stage: Stage) -> str:
    """Open every page that there is, and what operators ask for."""
    app = stage.app
    figures = metrics.build(app.store.db, app.vitals, app.clock)
    demo = await opened(build(parts_of(app, TOKEN)), f"/phones/{TOKEN}")
    return "\n".join([demo, await staff_pages(stage), await opened(figures, "/metrics")])


async def staff_pages(stage: Stage) -> str:
    """Open what staff see: the lists beside the phones, the coordinator's page, a case manager's own."""
    site, here = build(parts_of(stage.app, TOKEN)), f"/phones/{TOKEN}"
    anna = await stage.app.store.db.read(people.look_at, stage.ids["anna"])
    assert anna is not None
    beside = (await opened(site, here)).partition('<div id="desk-lists">')[2]
    assert beside
    places = ("/health", f"{here}/peers", f"{here}/own/{anna.ref}")
    return "\n".join([beside, *[await opened(site, place) for place in places]])


async def opened(site: Any, place: str) -> str:
    transport = httpx.ASGITransport(site)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as http:
        answer = await http.get(place)
    assert answer.status_code == 200, place
    return answer.text


async def reported(stage: Stage) -> str:
    """Make the report with all it can hold."""
    wanted = report.Wanted(text=True, named=True)

    def read(tx: Tx) -> str:
        cast = report.cast(tx, wanted)
        return str(
            [*report.message_rows(tx, cast, wanted), *report.check_in_rows(tx, cast, wanted)]
        )

    return await stage.app.store.db.read(read)


async def numbers_of_others(stage: Stage) -> list[str]:
    """Find messages that tell one of the two the other's number or chat."""
    every = await stage.app.store.db.read(messages.since, 0, 10_000)
    names = {stage.ids[name]: name for name in ("kim", "ola", "maria")}
    return [
        one.text
        for one in every
        for other, name in names.items()
        if one.person in names and one.person != other and stage.numbers[name][1:] in one.text
    ]


async def still_kept(stage: Stage) -> list[str]:
    """Find what two people wrote each other, whatever it says."""
    every = await stage.app.store.db.read(messages.since, 0, 10_000)
    return [one.text for one in every if one.thread.private is Private.RELAY and one.text]
