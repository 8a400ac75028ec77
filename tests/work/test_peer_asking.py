"""A request for a peer supporter at its edges: two processes, a restart, STOP, a pause, erasure, no address."""

import asyncio
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import opened
from bot.care import joining
from bot.care.peers import offers as care
from bot.care.peers import requests as asking
from bot.care.peers.waits import Terms
from bot.model.ids import PersonId
from bot.model.messages import Private
from bot.model.peers import OfferState, RequestState
from bot.model.people import Country, Language
from bot.settings import read
from bot.store import messages, people, timers
from bot.store.database import Database
from bot.store.peers import contacts, offers, profiles, requests
from bot.store.peers.offers import Offer
from bot.store.peers.requests import NewRequest, Request
from bot.store.transaction import Tx
from tests.databases import Kind
from tests.fakes import StillClock
from tests.stage import Stage, book, database_for, staged

TUESDAY = "2026-11-24 10:00"
OPENLY = ("peer", "spelar ingen roll", "0", "0", "0", "1")  # asks for anybody, nothing else said


def cast(*peers: str, **more: Any) -> dict[str, Any]:
    """A story's people: Kim, who is a tenant, and these peer supporters."""
    known = {name: {"roles": ["peer"], "peer": {"intro": {"sv": "musik"}}} for name in peers}
    return {"at": TUESDAY, "people": {**known, "kim": {"roles": ["tenant"], **more}}, "talk": []}


async def say(stage: Stage, who: str, *texts: str) -> list[tuple[str, str]]:
    """Let somebody write, text after text, and give what the bot said to everybody."""
    for text in texts:
        await stage.play({who: text})
    return heard(stage)


def heard(stage: Stage) -> list[tuple[str, str]]:
    """Take what the bot has said."""
    said, stage.waiting, stage.ways = stage.waiting, [], []
    return said


async def wait(stage: Stage, how_long: str) -> list[tuple[str, str]]:
    """Let time go by, and give what the bot said in it."""
    await stage.play({"wait": how_long})
    return heard(stage)


async def request_of(stage: Stage, name: str) -> Request:
    """Give somebody's latest request."""
    found = await stage.app.store.db.read(requests.latest_of, stage.ids[name])
    assert found is not None
    return found


async def offers_of(stage: Stage, name: str) -> list[Offer]:
    """Give the offers of somebody's latest request."""
    request = await request_of(stage, name)
    return await stage.app.store.db.read(offers.of, request.id)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_two_who_say_yes_at_once_in_two_processes_are_one_yes_and_one_thank_you(
    kind: Kind, tmp_path: Path
) -> None:
    url = database_for(kind, tmp_path)
    story = cast("jonas", "maria") | {"settings": {"database": url}}
    async with staged(story, tmp_path, kind="sqlite") as stage, AsyncExitStack() as more:
        here = stage.app.store.db
        there = here if kind == "sqlite" else await _another_process(more, stage, url, tmp_path)
        now = stage.app.clock.now()
        number = await here.write("kim", _asked_both, stage, now)
        (jonas, maria) = await here.read(offers.of, number)

        outcomes = await asyncio.gather(
            here.write("jonas", care.accept, jonas.person, jonas.id, now),
            there.write("maria", care.accept, maria.person, maria.id, now),
        )

        states = {one.state for one in await here.read(offers.of, number)}
        request = await here.read(requests.get, number)
        assert sorted(outcomes) == ["taken", "yes"]
        assert states == {OfferState.YES, OfferState.TAKEN}
        assert request is not None
        assert request.state is RequestState.ACCEPTED


async def _another_process(more: AsyncExitStack, stage: Stage, url: str, folder: Path) -> Database:
    """Open the same database once more, with connections of its own."""
    settings = read({"database": url, "key_file": f"{folder}/story.key"})
    clock = StillClock(stage.app.clock.now())
    app = await more.enter_async_context(opened(settings, purpose="demo", clock=clock, book=book()))
    return app.store.db


def _asked_both(tx: Tx, stage: Stage, now: datetime) -> int:
    new = NewRequest(person=stage.ids["kim"], language=Language.SV)
    number = requests.begin(tx, new, now)
    assert number is not None
    for name in ("jonas", "maria"):
        until = now + timedelta(hours=4)
        assert offers.make(tx, number, stage.ids[name], wave=1, now=now, until=until)
    return number


async def test_a_restart_between_the_offer_and_the_yes_loses_nothing(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        ids, numbers, now = stage.ids, stage.numbers, stage.app.clock.now()

    settings = read(
        {"database": f"sqlite:///{tmp_path}/story.db", "key_file": f"{tmp_path}/story.key"}
    )
    async with opened(settings, purpose="demo", clock=StillClock(now), book=book()) as app:
        after = Stage(app, ids=ids, numbers=numbers, heard=100, sent=100)
        said = await say(after, "jonas", "ja")

        assert (await request_of(after, "kim")).state is RequestState.ACCEPTED
        assert [who for who, _ in said][-1:] in ([], ["kim"])


async def test_of_a_protected_person_nothing_tells_who_it_is(tmp_path: Path) -> None:
    async with staged(cast("jonas", protected=True), tmp_path) as stage:
        said = await say(stage, "kim", "peer", "1", "1", "0", "0")

        assert said[-1] == (
            "kim",
            "Jonas får det här: Vill prata om hemmet. Ska vi skicka det? 1 Ja, skicka 0 Nej, låt det vara",
        )
        told = [text for who, text in await say(stage, "kim", "1") if who == "jonas"]
        told += [text for who, text in await say(stage, "jonas", "ja") if who == "jonas"]
        assert "Kim" not in " ".join(told)
        assert "Det här får du veta: Vill prata om hemmet." in " ".join(told)


async def test_who_shares_nothing_is_brought_together_without_a_word_about_them(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas", protected=True), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "0", "0", "0")

        said = await say(stage, "jonas", "ja")

        assert any(text.startswith("Du kan skriva med någon här nu.") for _, text in said)


async def test_stop_while_waiting_ends_it_and_what_was_offered_is_taken_back(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)

        said = await say(stage, "kim", "stopp")

        assert (await request_of(stage, "kim")).state is RequestState.CANCELLED
        assert ("jonas", "Tack ändå. Det behövs inte längre. /Annas team") in said
        assert await wait(stage, "7 days") == []


async def test_stop_of_somebody_who_was_asked_lets_the_next_one_be_asked(tmp_path: Path) -> None:
    async with staged(cast("jonas", "maria"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)

        said = await say(stage, "jonas", "stopp")

        assert "maria" in {who for who, _ in said}
        assert [one.state for one in await offers_of(stage, "kim")] == [
            OfferState.NOT_NOW,
            OfferState.OUT,
        ]


async def test_erased_while_waiting_nobody_is_brought_together_with_them(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await joining.erase(stage.app.store.db, stage.ids["kim"], stage.app.clock.now())

        said = await say(stage, "jonas", "ja")

        assert said == [("jonas", "Tack ändå. Det behövs inte längre.")]
        assert await stage.app.store.db.read(contacts.live_of, stage.ids["jonas"]) == []


async def test_whose_pause_begins_with_an_offer_out_is_not_waited_for(tmp_path: Path) -> None:
    async with staged(cast("jonas", "maria"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)

        await stage.app.store.db.write("jonas", _rest, stage.ids["jonas"], stage.app.clock.now())
        said = await wait(stage, "1 minute")

        assert {who for who, _ in said} == {"maria"}


def _rest(tx: Tx, peer: PersonId, now: datetime) -> None:
    profiles.pause(tx, peer, now, None)
    care.set_aside(tx, peer, now)


async def test_a_yes_that_comes_too_late_still_counts_while_nobody_else_has_it(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "0", "0", "0", "1")
        late = await wait(stage, "1 day")

        said = await say(stage, "jonas", "ja")

        assert [who for who, text in late if text.startswith("Jonas kan inte just nu.")] == ["kim"]
        assert ("kim", "Du och Jonas kan skriva här nu.") in [
            (who, text.partition(" Ingen ")[0]) for who, text in said
        ]


async def test_who_has_not_agreed_to_our_questions_hears_what_they_asked_for(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas", agreed=False), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)

        said = await say(stage, "jonas", "ja")

        assert said[-1][0] == "kim"
        assert said[-1][1].startswith("Jonas (musik) vill gärna ha kontakt med dig.")


async def test_a_proposal_that_is_never_answered_frees_the_place_of_whoever_said_yes(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await say(stage, "jonas", "ja")

        said = await wait(stage, "8 days")

        assert (await request_of(stage, "kim")).state is RequestState.CANCELLED
        assert ("jonas", "Tack för att du sa ja. Det behövs inte längre. /Annas team") in said


async def test_nobody_is_asked_any_more_for_somebody_who_can_be_reached_nowhere(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await stage.app.store.db.write("kim", _unlink, stage.ids["kim"])

        await wait(stage, "1 day")

        assert (await request_of(stage, "kim")).state is RequestState.CANCELLED


def _unlink(tx: Tx, person: PersonId) -> None:
    for address in people.addresses(tx, person):
        people.unlink(tx, address.id)


async def test_nobody_free_is_told_at_once_with_a_day_and_the_request_goes_on(
    tmp_path: Path,
) -> None:
    story = cast("jonas")
    story["people"]["jonas"]["peer"] = {"intro": {"nb": "musikk"}}
    story["people"]["lisa"] = {"roles": ["coordinator"]}
    async with staged(story, tmp_path) as stage:
        said = await say(stage, "kim", "peer", "0", "0", "0", "1")

        assert [who for who, _ in said[-2:]] == ["kim", "lisa"]
        assert "Ingen är ledig just nu. Vi frågar vidare" in said[-2][1]
        assert "1" in said[-1][1]

        later = await wait(stage, "3 days")
        (told,) = (text for who, text in later if who == "kim")
        assert told.startswith("Ingen kunde den här gången, och vi är ledsna för det. Skriv PEER ")
        assert (await request_of(stage, "kim")).state is RequestState.UNANSWERED


async def test_what_was_promised_is_written_even_when_the_wave_was_lost(tmp_path: Path) -> None:
    async with staged(cast("jonas", "maria"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        number = (await request_of(stage, "kim")).id
        await stage.app.store.db.write("kim", timers.cancel, f"{asking.TEND}:{number}")

        said = await wait(stage, "2 days")

        assert any(text.startswith("Ingen av dem vi frågade kan just nu.") for _, text in said)


async def test_asking_twice_is_one_request(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)

        second = await stage.app.store.db.write("kim", _ask_again, stage)

        assert second is None


def _ask_again(tx: Tx, stage: Stage) -> asking.Asked | None:
    house = stage.app.house
    terms = Terms(
        waves=house.peer_waves,
        country=Country.SE,
        zone=house.team.zone,
        quiet=house.team.quiet,
    )
    new = NewRequest(person=stage.ids["kim"], language=Language.SV)
    return asking.ask(tx, new, terms, stage.app.clock.now())


async def test_a_peer_supporter_who_is_a_tenant_too_is_never_proposed_to_themself(
    tmp_path: Path,
) -> None:
    story = cast("jonas")
    story["people"]["jonas"]["roles"] = ["peer", "tenant"]
    story["people"]["lisa"] = {"roles": ["coordinator"]}
    async with staged(story, tmp_path) as stage:
        said = await say(stage, "jonas", "peer", "0", "0", "0", "1")

        assert any("Ingen är ledig just nu." in text for _, text in said)


async def test_what_a_tenant_would_like_to_talk_about_is_on_no_page_of_the_staff(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "mamma och spriten", "0", "0", "1")
        await say(stage, "jonas", "ja")

        shown = await stage.app.store.db.read(messages.since, 0, 1000)
        hidden = [one for one in shown if "spriten" in one.text]
        assert len(hidden) == 3
        assert {one.thread.private for one in hidden} == {Private.PEERS}


async def test_the_chosen_one_cannot_and_others_are_asked_only_when_the_tenant_says_so(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas", "maria"), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "0", "0", "0", "1")

        refused = await say(stage, "jonas", "nej")
        said = await say(stage, "kim", "ja")

        assert {who for who, _ in refused} == {"jonas", "kim"}
        assert said[0][1].startswith("Vi frågar och skriver till dig senast")
        assert said[1][0] == "maria"


async def test_the_chosen_one_cannot_and_nobody_else_is_free(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "0", "0", "0", "1")
        await say(stage, "jonas", "nej")

        said = await say(stage, "kim", "ja")

        assert said[0][1].startswith("Ingen annan är ledig just nu.")


async def test_the_chosen_one_is_full_before_they_can_be_asked(tmp_path: Path) -> None:
    async with staged(cast("jonas", "maria"), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "0", "0", "0")
        await stage.app.store.db.write("jonas", _rest, stage.ids["jonas"], stage.app.clock.now())

        said = await say(stage, "kim", "1")

        assert said[-1][1].startswith("Jonas kan inte just nu. Ska vi fråga någon annan?")


async def test_a_question_whether_others_may_be_asked_rests_after_a_week(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", "peer", "1", "0", "0", "0", "1")
        await say(stage, "jonas", "nej")

        said = await wait(stage, "8 days")

        assert (await request_of(stage, "kim")).state is RequestState.CANCELLED
        assert said == [("kim", "Då låter vi det vara. Skriv PEER när du vill. /Annas team")]


async def test_whoever_declines_the_only_one_hears_that_nobody_else_is_free(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await say(stage, "jonas", "ja")

        said = await say(stage, "kim", "2")

        assert said[0][1].startswith("Det är helt okej. Ingen annan är ledig just nu.")


async def test_writing_peer_again_shows_the_question_that_waits_for_the_tenant(
    tmp_path: Path,
) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await say(stage, "jonas", "ja")
        await wait(stage, "3 hours")
        await say(stage, "kim", "meny", "0")

        said = await say(stage, "kim", "peer")

        assert "Jonas (musik) vill gärna ha kontakt med dig." in said[0][1]


async def test_a_tenant_sees_how_it_stands_and_stops_it_there(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)

        said = await say(stage, "kim", "peer", "2")

        assert said[0][1].startswith("Vi frågar åt dig och skriver till dig senast i dag, tisdag.")
        assert ("kim", "Då frågar vi ingen mer. Skriv PEER när du vill.") in said
        assert await say(stage, "kim", "ingen peer") == [
            ("kim", "Just nu frågar vi ingen åt dig. Skriv PEER när du vill.")
        ]


async def test_a_name_that_nobody_has_is_kept_and_the_truth_is_said(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        said = await say(
            stage, "kim", "peer", "spelar ingen roll", "0", "0", "3", "Ahmed", "3", "Bo"
        )

        assert "Vi har ingen som kallas Ahmed." in " ".join(text for _, text in said)
        await say(stage, "kim", "0", "1")
        assert (await request_of(stage, "kim")).not_words == "Ahmed\nBo"


async def test_more_introductions_are_shown_than_fit_in_one_text(tmp_path: Path) -> None:
    async with staged(cast("ali", "bea", "cia", "dan", "eva", "fia"), tmp_path) as stage:
        first = await say(stage, "kim", "peer")
        others = await say(stage, "kim", "visa andra")
        round_again = await say(stage, "kim", "visa andra")

        assert "4 Dan (musik) 5 Spelar ingen roll 6 Visa andra 0 Inte nu" in first[-1][1]
        assert "1 Eva (musik) 2 Fia (musik) 3 Spelar ingen roll" in others[-1][1]
        assert "1 Ali (musik)" in round_again[-1][1]


async def test_an_answer_to_a_proposal_that_has_ended_says_so(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await say(stage, "jonas", "ja")
        await stage.app.store.db.write("kim", _cancel, stage)

        said = await say(stage, "kim", "ja")

        assert said[0] == ("kim", "Det har hunnit ändras. Skriv PEER så ser du hur det går.")


def _cancel(tx: Tx, stage: Stage) -> bool:
    return asking.cancel_open(tx, stage.ids["kim"], stage.app.clock.now())


async def test_the_word_of_a_long_wish_is_cut_where_the_tenant_can_see_it(tmp_path: Path) -> None:
    async with staged(cast("jonas"), tmp_path) as stage:
        wish = "jag vill prata om allt som hänt sedan i våras " * 6

        said = await say(stage, "kim", "peer", "1", wish, "0", "0", "1")

        share = (await request_of(stage, "kim")).share or ""
        assert len(share) <= 160
        assert share.endswith('"')
        assert any(share in text for _, text in said)


async def test_a_yes_to_an_old_proposal_is_no_yes_to_somebody_else(tmp_path: Path) -> None:
    async with staged(cast("jonas", "maria"), tmp_path) as stage:
        await say(stage, "kim", *OPENLY)
        await say(stage, "jonas", "ja")
        number = (await request_of(stage, "kim")).id
        await stage.app.store.db.write("kim", requests.reopen, number)
        now = stage.app.clock.now()
        await stage.app.store.db.write("maria", requests.accept, number, stage.ids["maria"], now)

        said = await say(stage, "kim", "ja")

        assert said[0] == ("kim", "Det har hunnit ändras. Skriv PEER så ser du hur det går.")
        assert (await request_of(stage, "kim")).state is RequestState.ACCEPTED
