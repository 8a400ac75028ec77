"""Every column says what it is, how long it is kept, and what erasing does to it."""

import re

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text

from bot.store import kept, owned
from bot.store.erasure import NOBODY
from bot.store.kept import Erasing, Kept, Kind
from bot.store.schema import metadata, person
from bot.store.types import Sealed

COLUMNS = [column for table in metadata.sorted_tables for column in table.c]
NAMES = [str(column) for column in COLUMNS]
NUMBERS = re.compile("phone|number|chat")
WORDS = re.compile("text|words|note|secret|name$|value")


@pytest.mark.parametrize("column", COLUMNS, ids=NAMES)
def test_every_column_has_a_class(column: Column[object]) -> None:
    assert isinstance(kept.of(column), Kept)


def test_a_column_without_a_class_is_found() -> None:
    table = Table("new", MetaData(), Column("id", Integer, primary_key=True))

    with pytest.raises(KeyError):
        kept.of(table.c.id)


@pytest.mark.parametrize(
    "column",
    [column for column in COLUMNS if kept.of(column).kind is Kind.CONTENT],
    ids=str,
)
def test_what_people_said_is_sealed(column: Column[object]) -> None:
    assert isinstance(column.type, Sealed)


def test_every_seal_is_labelled_with_its_column() -> None:
    labels = {
        str(column): column.type.label for column in COLUMNS if isinstance(column.type, Sealed)
    }

    assert labels == {name: name for name in labels}
    assert set(labels) == {
        "person.name",
        "address.value",
        "message.text",
        "message.buttons",
        "talk.state",
        "prompt.values",
        "check_in.words",
        "handover.words",
        "alert_call.code",
        "peer.known_as",
        "peer.area",
        "peer_intro.text",
        "peer_intro.meets",
        "peer_request.words",
        "peer_request.share",
        "peer_request.not_words",
        "peer_relay.text",
        "peer_week.words",
    }


def test_only_an_address_holds_a_number() -> None:
    holders = {str(column) for column in COLUMNS if NUMBERS.search(column.key)}

    assert holders == set()
    assert isinstance(metadata.tables["address"].c.value.type, Sealed)


def test_open_text_columns_are_known_one_by_one() -> None:
    """A new column of words must be sealed, or be written down here with its reason."""
    plain = {
        str(column)
        for column in COLUMNS
        if isinstance(column.type, Text) and WORDS.search(column.key)
    }

    assert plain == {
        "meta.value",  # the purpose, the clock's offset
        "team.name",  # the team's, neutral
        "lane.name",  # a channel
        "lease.name",  # a duty that one process does for all
    }


def test_whatever_refers_to_a_person_goes_or_is_known_to_stay() -> None:
    stays = {
        f"{table.name}.{column.key}"
        for table in metadata.sorted_tables
        for column in table.c
        if any(key.column.table is person for key in column.foreign_keys)
        and kept.of(column).erasing is Erasing.STAYS
    }

    assert stays == {
        "alert.taken_by",
        "access.person",
        "erasing.person",
        "joining.from_person",
        "joining.into_person",
    }


def test_rows_with_a_person_are_found_by_person_or_known_to_be_scattered() -> None:
    assert {table.name for table in owned.SCATTERED} == {"history", "invitation"}


def test_a_row_that_stays_can_be_emptied() -> None:
    needed = {
        column.key
        for column in owned.emptied(person)
        if not column.nullable and column.key not in NOBODY
    }

    assert needed == {"ref"}
