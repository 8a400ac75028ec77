"""The table `peer_requests` of a report, in every format and from both databases."""

import csv
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from bot.care import report
from bot.care.report import PeerRequestRow, Wanted
from bot.commands import sheets
from bot.commands.sheets import Table
from bot.model.ids import PersonId
from bot.model.messages import Private, Thread
from bot.model.peers import RequestState, Topic
from bot.model.people import Channel, Language, Role
from bot.store import messages, people
from bot.store.opening import Store
from bot.store.peers import contacts, requests
from bot.store.peers.requests import NewRequest
from bot.store.people import NewPerson
from bot.store.transaction import Tx
from tests.databases import KINDS, Kind, open_store

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)
SECRET = "om mamma och hyran"


@pytest.fixture(params=KINDS)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """A store of each kind, with a request of Kim's and one of somebody protected."""
    kind: Kind = request.param
    async with open_store(kind, tmp_path) as opened:
        await opened.db.write("test", _asked)
        yield opened


def _asked(tx: Tx) -> None:
    maria = _add(tx, "Maria", Role.PEER)
    for name, protected in (("Kim", False), ("Hemlig", True)):
        tenant = _add(tx, name, Role.TENANT, protected=protected)
        row = requests.begin(
            tx,
            NewRequest(
                person=tenant,
                language=Language.SV,
                chosen=maria,
                topics=frozenset({Topic.FEEL}),
                words=SECRET,
                share=f"{name} {SECRET}",
                not_words=SECRET,
            ),
            NOON,
        )
        assert row is not None
        requests.settle(tx, row, RequestState.BEGUN, NOON)
        contact = contacts.begin(tx, tenant, maria, NOON + timedelta(hours=4), request=row)
        assert contact is not None
        contacts.note_passed(tx, contact, NOON + timedelta(hours=5, minutes=30))
        relayed = Thread(private=Private.RELAY, contact=contact)
        messages.keep(tx, tenant, None, Channel.SMS, "in", SECRET, (), NOON, thread=relayed)
    among = Thread(private=Private.PEERS)
    messages.keep(tx, maria, None, Channel.SMS, "in", SECRET, (), NOON, thread=among)


def _add(tx: Tx, name: str, role: Role, *, protected: bool = False) -> PersonId:
    new = NewPerson(
        name=name,
        roles=frozenset({role}),
        language=Language.SV,
        zone="Europe/Stockholm",
        protected=protected,
    )
    return people.add(tx, new, NOON).id


def _tables(tx: Tx, wanted: Wanted) -> list[Table]:
    people_shown = report.cast(tx, wanted)
    rows = list(report.peer_request_rows(tx, people_shown))
    texts = list(report.message_rows(tx, people_shown, wanted))
    return [
        Table("peer_requests", PeerRequestRow._fields, rows),
        Table("messages", wanted.message_columns, texts),
    ]


def _from_sqlite(file: Path) -> list[dict[str, str]]:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute("select * from peer_requests")]


def _from_csv(file: Path) -> list[dict[str, str]]:
    path = file.with_name("out.peer_requests.csv")
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def _from_workbook(file: Path) -> list[dict[str, str]]:
    rows = openpyxl.load_workbook(file)["peer_requests"].iter_rows(values_only=True)
    head, *rest = ([str(cell or "") for cell in row] for row in rows)
    return [dict(zip(head, row, strict=True)) for row in rest]


@pytest.mark.parametrize(
    ("name", "read"),
    [("out.sqlite", _from_sqlite), ("out.csv", _from_csv), ("out.xlsx", _from_workbook)],
)
async def test_a_request_is_a_row_without_a_word_or_a_peer_in_every_format(
    store: Store, tmp_path: Path, name: str, read: Callable[[Path], list[dict[str, str]]]
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()

    sheets.write(folder / name, await store.db.read(_tables, Wanted(text=True, named=True)))

    (row,) = read(folder / name)
    row.pop("id", None)
    assert row == {
        "person": "Kim",
        "asked_at_utc": "2026-11-24T11:00:00Z",
        "asked_at_local": "2026-11-24 12:00:00",
        "language": "sv",
        "chosen": "yes",
        "state": "begun",
        "waves": "0",
        "offers": "0",
        "first_contact": "2026-11-24T16:30:00Z",
        "waiting_hours": "5.5",
    }
    if not name.endswith("xlsx"):
        held = b"".join(path.read_bytes() for path in folder.iterdir())
        assert SECRET.encode() not in held
        assert b"Maria" not in held


async def test_what_is_private_stands_in_no_report_even_with_texts(store: Store) -> None:
    tables = await store.db.read(_tables, Wanted(text=True))

    assert list(tables[1].rows) == []


async def test_a_pseudonym_stands_for_the_person(store: Store) -> None:
    requests_, _ = await store.db.read(_tables, Wanted())

    (row,) = requests_.rows
    assert row[0] not in {"Kim", ""}
