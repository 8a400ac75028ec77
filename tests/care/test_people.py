from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.care import people
from bot.care.newcomers import Newcomer, PeopleWrong
from bot.model.people import Channel, Country, Language, Person, Role, Team
from bot.store import invitations, prompts
from bot.store import people as stored
from bot.store.opening import Store
from bot.store.transaction import Tx
from bot.words import codes

NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
ANNA = Newcomer(name="Anna", role=("worker",), language="sv")
KARI = Newcomer(
    name="Kari",
    role=("tenant",),
    phone="+4790000001",
    language="nb",
    worker="anna",
    introduced=True,
)


async def _add(store: Store, team: Team, *newcomers: Newcomer) -> Sequence[people.PersonAdded]:
    return await store.db.write("test", people.add, newcomers, team, who="os:test", now=NOW)


def _kari(tx: Tx) -> Person:
    met = stored.meet(tx, Channel.SMS, "+4790000001")
    assert met is not None
    return met.person


async def test_a_tenant_is_known_by_their_number_with_their_own_worker(
    store: Store, team: Team
) -> None:
    await _add(store, team, ANNA, KARI)

    kari = await store.db.read(_kari)
    assert (kari.name, kari.language) == ("Kari", Language.NB)
    assert kari.roles == frozenset({Role.TENANT})
    assert kari.worker_name == "Anna"
    assert kari.introduced == NOW
    assert kari.agreed is None


async def test_somebody_introduced_is_asked_whether_we_may_write(store: Store, team: Team) -> None:
    await _add(store, team, ANNA, KARI)

    kari = await store.db.read(_kari)
    (prompt,) = await store.db.read(prompts.due_of, kari.id, NOW + timedelta(days=1))
    assert prompt.flow == "welcome"


async def test_a_worker_may_stand_below_their_tenant_and_answers_keep_the_order(
    store: Store, team: Team
) -> None:
    kari, anna = await _add(store, team, KARI, ANNA)

    assert (kari.handle, anna.handle) == (None, "anna")


@pytest.mark.parametrize(
    ("newcomer", "language"),
    [
        (Newcomer(name="Kim", role=("tenant",), phone="+46701740605"), Language.SV),
        (Newcomer(name="Kim", role=("tenant",), phone="+4520000001"), Language.DA),
        (Newcomer(name="Kim", role=("tenant",), phone="+447700900123"), Language.EN),
        (Newcomer(name="Kim", role=("tenant",), phone="0701740605"), Language.SV),
        (Newcomer(name="Kim", role=("peer",)), Language.SV),
        (Newcomer(name="Kim", role=("tenant",), phone="+46701740605", language="en"), Language.EN),
    ],
)
async def test_the_number_tells_the_language_unless_somebody_does(
    store: Store, team: Team, newcomer: Newcomer, language: Language
) -> None:
    (added,) = await _add(store, team, newcomer)

    person = await store.db.read(stored.by_ref, added.ref)
    assert person is not None
    assert person.language is language


async def test_a_number_without_a_country_is_read_in_the_teams(store: Store, team: Team) -> None:
    norwegian = replace(team, country=Country.NO)

    await _add(store, norwegian, replace(KARI, phone="90 00 00 01", worker=None))

    assert (await store.db.read(_kari)).name == "Kari"


async def test_a_person_on_telegram_is_found_there(store: Store, team: Team) -> None:
    soren = Newcomer(name="Søren", role=("tenant",), telegram="1000000003", introduced=True)

    await _add(store, team, soren)

    met = await store.db.read(stored.meet, Channel.TELEGRAM, "1000000003")
    assert met is not None
    assert met.person.name == "Søren"


async def test_a_stranger_who_wrote_before_becomes_the_person(store: Store, team: Team) -> None:
    await store.db.write(
        "test",
        stored.welcome,
        Channel.SMS,
        "+4790000001",
        language=Language.NB,
        zone=team.zone,
        now=NOW,
    )

    await _add(store, team, ANNA, KARI)

    assert (await store.db.read(_kari)).name == "Kari"


@pytest.mark.parametrize(
    ("newcomer", "said"),
    [
        (replace(ANNA, name=" "), "--name: it is empty."),
        (replace(ANNA, name="x" * 61), "--name: it must be at most 60 letters"),
        (replace(ANNA, name="An\nna"), "--name: it must be at most 60 letters on one line"),
        (replace(ANNA, role=()), "--role: nobody is here without a role."),
        (replace(ANNA, role=("tennant",)), '--role: "tennant" is not known'),
        (replace(ANNA, role=("tennant",)), "Did you mean tenant?"),
        (replace(ANNA, language="no"), '--language: "no" is not known'),
        (replace(ANNA, handle="Anna Å"), '--handle: "Anna Å" is not 2 to 32 small letters'),
        (replace(ANNA, timezone="Oslo"), '--timezone: "Oslo" is not a time zone.'),
        (replace(ANNA, timezone="/etc"), '--timezone: "/etc" is not a time zone.'),
        (replace(ANNA, reads_at="ten"), '--reads-at: "ten" is not a list of times.'),
        (replace(ANNA, introduced=True), "--introduced: only tenants are introduced."),
        (replace(KARI, phone="12"), '--phone: "12" is not a phone number.'),
        (replace(KARI, phone="Kari"), '--phone: "Kari" is not a phone number.'),
        (replace(KARI, phone=None), "--introduced: there is no address to welcome them at."),
        (replace(KARI, telegram="1"), "--telegram: a newcomer has one address."),
        (replace(KARI, place="people.csv:3", phone="12"), 'people.csv:3: phone: "12" is not'),
        (KARI, '--worker: nobody has the handle "anna". Add them first: terskel people add'),
    ],
)
async def test_what_is_wrong_is_told_with_its_place_and_the_way_out(
    store: Store, team: Team, newcomer: Newcomer, said: str
) -> None:
    with pytest.raises(PeopleWrong) as wrong:
        await _add(store, team, newcomer)

    assert said in str(wrong.value)


async def test_all_mistakes_are_told_at_once_and_nobody_is_kept(store: Store, team: Team) -> None:
    rows = [
        replace(ANNA, place="people.csv:2"),
        replace(KARI, place="people.csv:3", phone="12"),
        replace(KARI, place="people.csv:4", language="xx"),
    ]

    with pytest.raises(PeopleWrong) as wrong:
        await _add(store, team, *rows)

    assert [sentence[:14] for sentence in wrong.value.sentences] == [
        "people.csv:3: ",
        "people.csv:4: ",
    ]
    assert await store.db.write("test", people.listed, who="os:test", now=NOW) == []


@pytest.mark.parametrize(
    ("newcomers", "said"),
    [
        ([replace(ANNA, name="Annika", handle="anna")], 'handle: "anna" is somebody else\'s'),
        ([replace(KARI, name="Kari the other")], "phone: this number belongs to somebody"),
        (
            [replace(ANNA, handle="x1"), replace(ANNA, name="B", handle="x1")],
            'handle: "x1" is somebody else\'s',
        ),
    ],
)
async def test_a_handle_and_a_number_belong_to_one_person(
    store: Store, team: Team, newcomers: list[Newcomer], said: str
) -> None:
    await _add(store, team, ANNA, KARI)

    with pytest.raises(PeopleWrong, match=said):
        await _add(store, team, *newcomers)


async def test_too_many_at_once_are_refused(store: Store, team: Team) -> None:
    with pytest.raises(PeopleWrong, match="501 people at once are too many"):
        await _add(store, team, *([ANNA] * 501))


async def test_an_invitation_is_a_code_that_works_once_for_a_fortnight(
    store: Store, team: Team
) -> None:
    _, kari = await _add(store, team, ANNA, KARI)

    code = await store.db.write("test", people.invite, kari.ref, who="os:test", now=NOW)

    assert len(code) == 8
    assert set(code) <= set(codes.LETTERS)
    late = NOW + timedelta(days=14)
    assert await store.db.write("test", invitations.use, code, late) is None
    used = await store.db.write("test", invitations.use, code.lower(), NOW)
    assert used == (await store.db.read(_kari)).id
    assert await store.db.write("test", invitations.use, code, NOW) is None


async def test_the_code_itself_is_not_in_the_file(store: Store, team: Team, tmp_path: Path) -> None:
    await _add(store, team, ANNA)

    code = await store.db.write("test", people.invite, "anna", who="os:test", now=NOW)

    assert code.encode() not in _everything(tmp_path)


async def test_nobody_unknown_is_invited_or_erased(store: Store) -> None:
    with pytest.raises(PeopleWrong, match='Nobody here has the reference "x"'):
        await store.db.write("test", people.invite, "x", who="os:test", now=NOW)
    with pytest.raises(PeopleWrong, match="terskel people list"):
        await store.db.write("test", people.to_be_erased, "x", who="os:test", now=NOW)


async def test_the_list_names_everybody_but_the_protected_and_says_how_far_they_are(
    store: Store, team: Team
) -> None:
    hidden = Newcomer(name="Hemlig", role=("tenant", "peer"), protected=True)
    await _add(store, team, ANNA, KARI, hidden)

    listed = await store.db.write("test", people.listed, who="os:test", now=NOW)

    assert [(one.name, one.roles, one.handle, one.worker, one.state) for one in listed] == [
        ("Anna", ("worker",), "anna", "", ""),
        ("Kari", ("tenant",), "", "anna", "introduced"),
        ("(protected)", ("peer", "tenant"), "", "", ""),
    ]


async def test_everything_done_stands_in_the_access_log(store: Store, team: Team) -> None:
    await _add(store, team, ANNA)
    await store.db.write("test", people.invite, "anna", who="os:ida", now=NOW)
    await store.db.write("test", people.listed, who="os:ida", now=NOW)
    await store.db.write("test", people.to_be_erased, "anna", who="os:ida", now=NOW)

    noted = await store.db.read(_access_log)

    assert noted == [
        ("os:test", "added"),
        ("os:ida", "invited"),
        ("os:ida", "listed people"),
        ("os:ida", "erased"),
    ]


def _access_log(tx: Tx) -> list[tuple[str, str]]:
    tx.cursor.execute("select who, what from access order by id")
    return [tuple(row) for row in tx.cursor.fetchall()]


def _everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("terskel.db*"))
