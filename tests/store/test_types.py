"""The column types: what goes in comes out, and nothing goes in that should not."""

import json
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from bot.store.database import Database
from bot.store.schema import metadata, talk
from bot.store.transaction import Tx
from bot.store.types import Instant, Naive, Unsealed, compact, loaded, parsed, written
from tests.store.here import NOON

moments = st.datetimes(
    min_value=datetime(1000, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    timezones=st.sampled_from([UTC, ZoneInfo("Europe/Oslo"), timezone(timedelta(hours=-11))]),
)


@given(moments)
def test_a_moment_comes_back_as_itself_in_utc(moment: datetime) -> None:
    back = parsed(written(moment))

    assert back == moment.astimezone(UTC)
    assert back.tzinfo is UTC


@given(moments, moments)
def test_texts_of_moments_sort_as_the_moments_do(one: datetime, other: datetime) -> None:
    texts = [written(one), written(other)]

    assert (str(texts[0]) < str(texts[1])) == (one.astimezone(UTC) < other.astimezone(UTC))


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (NOON, "2026-11-24T11:00:00.000000Z"),
        (NOON.astimezone(ZoneInfo("Europe/Stockholm")), "2026-11-24T11:00:00.000000Z"),
        (NOON + timedelta(microseconds=7), "2026-11-24T11:00:00.000007Z"),
        (None, None),
    ],
)
def test_a_moment_is_written_in_utc_and_always_as_long(
    moment: datetime | None, text: str | None
) -> None:
    assert written(moment) == text


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(Naive, match="has no zone"):
        written(datetime(2026, 11, 24, 11))  # noqa: DTZ001 - that is the mistake


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_is_what_the_standard_library_writes(data: object) -> None:
    usual = json.dumps(data, ensure_ascii=False, separators=(",", ":"))

    assert compact(data) == (None if data is None else usual)
    assert loaded(compact(data)) == data


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        compact({"at": NOON})


def test_json_is_compact_and_keeps_letters() -> None:
    text = compact({"flow": "check_in", "å": [1, None, True]})

    assert text == '{"flow":"check_in","å":[1,null,true]}'
    assert loaded(text) == {"flow": "check_in", "å": [1, None, True]}


async def test_a_sealed_column_refuses_to_be_written_without_a_key(db: Database) -> None:
    def past_the_statement(tx: Tx) -> None:
        row = {"person": 1, "state": "in the clear", "replies": 0, "counted_from": NOON}
        tx.connection.execute(insert(talk).values(row))

    with pytest.raises(Exception, match=r"talk\.state is sealed") as refused:
        await db.write("k", past_the_statement)

    assert isinstance(refused.value, Unsealed) or isinstance(refused.value.__cause__, Unsealed)


async def test_a_sealed_column_refuses_to_be_read_without_a_key(db: Database) -> None:
    def past_the_statement(tx: Tx) -> object:
        tx.cursor.execute(
            "INSERT INTO person (ref, team, language, zone, created_at, name)"
            f" VALUES ('r', 1, 'sv', 'Europe/Oslo', '{written(NOON)}', '1')"
        )
        return tx.connection.execute(select(metadata.tables["person"].c.name)).all()

    with pytest.raises(Unsealed):
        await db.write("k", past_the_statement)


def test_every_time_in_the_schema_is_an_instant() -> None:
    kinds = {
        type(column.type)
        for table in metadata.sorted_tables
        for column in table.c
        if column.key.endswith(("at", "_until", "due", "lease", "best_before"))
        and str(column)
        not in {"person.reads_at", "peer.at", "rhythm.at", "access.what", "confirmation.what"}
    }

    assert kinds == {Instant}
