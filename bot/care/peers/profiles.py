"""Profiles of peer supporters, as they keep them in chat or their coordinator at the command line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Final

from bot.care.newcomers import STAFF, PeopleWrong
from bot.care.peers import given, rests, weeks
from bot.care.peers.names import Fault, intro_fault, meets_fault, name_fault, shown, tidy
from bot.care.roster import everybody, known
from bot.model.ids import PersonId
from bot.model.peers import Gender, Topic, Way
from bot.model.people import Hours, Language, Person, Role, Team
from bot.store import access, people
from bot.store.peers import exclusions, intros, profiles, topics
from bot.store.peers.intros import Intro
from bot.store.peers.profiles import Profile
from bot.store.transaction import Tx

USUAL_HOURS: Final = Hours(time(9), time(17))
SENTENCES: Final = {
    Fault.EMPTY: "it is empty. Write a few letters.",
    Fault.LONG: "it is too long: a name has at most 12 letters, an introduction 28, `--meets` 40.",
    Fault.LETTERS: "it holds letters that cannot be shown. Use plain letters, no digits, brackets or emoji.",
    Fault.STAFF: "it reads like somebody of the staff, the team or the duty line. Choose another.",
    Fault.TAKEN: "another peer supporter is called so. Choose another, or add a letter.",
    Fault.CONTACT: "it holds a number, an address or a name on a service. Leave that out.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What shall be different, in the words of the command line; None: it stays."""

    known_as: str | None = None
    gender: str | None = None
    area: str | None = None
    ways: str | None = None
    topics: str | None = None
    hours: str | None = None
    days: str | None = None
    most: int | None = None
    coordinator: str | None = None
    every: str | None = None
    rounds: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What a peer supporter tells of themself, in the words of the command line."""

    language: str
    text: str
    meets: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One line of the list of peer supporters. `load` is "1 of 3"; the languages are those shown."""

    ref: str
    known_as: str
    load: str
    languages: str
    to_approve: str
    hours: str
    area: str
    state: str


# ---------------------------------------------------------------- at the command line


def change(tx: Tx, ref: str, wanted: Changes, team: Team, *, who: str, now: datetime) -> None:
    """Change a profile, or make one. Raises PeopleWrong with every mistake at once."""
    person = peer_known(tx, ref)
    people.lock(tx, person.id)
    before = of(tx, person, now)
    wrong: list[str] = []
    changed = replace(
        before,
        known_as=wanted.known_as.strip() if wanted.known_as else before.known_as,
        gender=given.read("gender", wanted.gender, Gender, before.gender, wrong),
        area=wanted.area or before.area,
        ways=given.read("ways", wanted.ways, given.several(Way), before.ways, wrong),
        hours=given.read("hours", wanted.hours, given.hours, before.hours, wrong),
        days=given.read("days", wanted.days, given.days, before.days, wrong),
        most=given.read("most", wanted.most, given.most, before.most, wrong),
        every=given.read("every", wanted.every, given.every, before.every, wrong),
        coordinator=_coordinator(tx, wanted.coordinator, before, wrong),
        rounds=before.rounds if wanted.rounds is None else wanted.rounds,
        changed_at=now,
    )
    about = given.read("topics", wanted.topics, given.several(Topic), None, wrong)
    fault = fault_of_name(tx, person.id, changed.known_as, team)
    wrong += [f"--known-as: {SENTENCES[fault]}"] if fault else []
    if wrong:
        raise PeopleWrong(wrong)
    profiles.put(tx, changed)
    weeks.plan(tx, changed, person.zone, now)
    if about is not None:
        topics.put(tx, person.id, about)
    access.note(tx, who, "peer profile", person.id, None, now)


def introduce(tx: Tx, ref: str, said: Introduction, *, who: str, now: datetime) -> None:
    """Keep an introduction; it is shown once somebody has approved it. Raises PeopleWrong."""
    person = peer_known(tx, ref)
    people.lock(tx, person.id)
    wrong = list(_mistakes_in(said))
    if wrong:
        raise PeopleWrong(wrong)
    _make_sure_of(tx, person, now)
    write_intro(tx, person.id, Language(said.language), said.text, said.meets, now)
    access.note(tx, who, "peer introduction", person.id, None, now)


def _mistakes_in(said: Introduction) -> Iterator[str]:
    if said.language not in set(Language):
        yield f'language: "{said.language}" is not one of sv, nb, da and en.'
    if fault := intro_fault(said.text):
        yield f"introduction: {SENTENCES[fault]}"
    if said.meets and (fault := meets_fault(said.meets)):
        yield f"--meets: {SENTENCES[fault]}"


def approve(tx: Tx, ref: str, language: str | None, team: Team, *, who: str, now: datetime) -> int:
    """Let introductions be shown, in one language or all; gives how many are new.

    Raises PeopleWrong when there is none to approve, or the name reads like the staff's by now.
    """
    person = peer_known(tx, ref)
    people.lock(tx, person.id)
    fault = fault_of_name(tx, person.id, of(tx, person, now).known_as, team)
    if fault:
        raise PeopleWrong([f"The name {ref} is known by: {SENTENCES[fault]}"])
    waiting = [one for one in intros.of(tx, person.id) if language in {None, one.language}]
    done = sum(intros.approve(tx, person.id, one.language, who, now) for one in waiting)
    if not waiting:
        raise PeopleWrong(
            [f"{ref} has no such introduction: write one with `terskel peers intro {ref} sv TEXT`."]
        )
    access.note(tx, who, "peer approved", person.id, None, now)
    return done


def exclude(tx: Tx, tenant: str, peer: str, *, undo: bool, who: str, now: datetime) -> bool:
    """Never bring these two together, or (`undo`) let them be; whether that is new. Raises PeopleWrong."""
    one, other = known(tx, tenant), peer_known(tx, peer)
    if Role.TENANT not in one.roles:
        raise PeopleWrong(
            [f"{tenant} is no tenant: name the tenant first, then the peer supporter."]
        )
    access.note(tx, who, "peer included" if undo else "peer excluded", one.id, None, now)
    if undo:
        return exclusions.remove(tx, one.id, other.id)
    return exclusions.add(tx, one.id, other.id, "coordinator", now)


def pause(tx: Tx, ref: str, until: str | None, *, who: str, now: datetime) -> None:
    """Let a peer supporter rest, to the morning of the day `until`, or until they say. Raises PeopleWrong."""
    person = peer_known(tx, ref)
    people.lock(tx, person.id)
    moment = None if until is None else given.morning(until, person, now)
    _make_sure_of(tx, person, now)
    rests.begin(tx, person, moment, now)
    access.note(tx, who, "peer paused", person.id, None, now)


def resume(tx: Tx, ref: str, *, who: str, now: datetime) -> None:
    """Let a pause be over. Raises PeopleWrong."""
    person = peer_known(tx, ref)
    people.lock(tx, person.id)
    rests.end(tx, person, now)
    access.note(tx, who, "peer resumed", person.id, None, now)


def listed(tx: Tx, *, who: str, now: datetime) -> list[Shown]:
    """List every peer supporter with how many they have. That it was read stands in the access log."""
    access.note(tx, who, "listed peers", None, None, now)
    here = [one for one in everybody(tx) if Role.PEER in one.roles and one.joined_to is None]
    return [_shown(tx, one.id, one.ref, one.name, now) for one in here]


def _shown(tx: Tx, person: PersonId, ref: str, name: str, now: datetime) -> Shown:
    profile, peer = profiles.get(tx, person), profiles.peer_of(tx, person, now)
    if profile is None or peer is None:
        return Shown(
            ref=ref,
            known_as=name,
            load="",
            languages="",
            to_approve="",
            hours="",
            area="",
            state="no profile",
        )
    waiting = [one.language for one in intros.of(tx, person) if one.approved_at is None]
    return Shown(
        ref=ref,
        known_as=profile.known_as,
        load=f"{peer.contacts} of {peer.most}",
        languages=" ".join(sorted(peer.intros)),
        to_approve=" ".join(sorted(waiting)),
        hours=f"{profile.hours.start:%H:%M}-{profile.hours.end:%H:%M} {_said(profile.days)}",
        area=profile.area or "",
        state=_state(profile, now, away=peer.away),
    )


def _state(profile: Profile, now: datetime, *, away: bool) -> str:
    if profile.rests(now):
        until = profile.paused_until
        return f"paused until {until:%Y-%m-%d}" if until else "paused"
    return "cannot be reached" if away else "here"


def _said(days: frozenset[int]) -> str:
    return " ".join(given.DAYS[day] for day in sorted(days))


# ---------------------------------------------------------------- in chat and here


def of(tx: Tx, person: Person, now: datetime) -> Profile:
    """Give what a peer supporter keeps of themself; before they keep anything, what is usual."""
    return profiles.get(tx, person.id) or Profile(
        person=person.id,
        known_as=tidy(person.name).partition(" ")[0],
        hours=USUAL_HOURS,
        changed_at=now,
    )


def known_as(tx: Tx, peer: PersonId) -> str:
    """Give what a peer supporter is called in texts; nothing where they have no profile."""
    profile = profiles.get(tx, peer)
    return shown(profile.known_as) if profile else ""


def peer_known(tx: Tx, ref: str) -> Person:
    """Find a peer supporter by reference or handle. Raises PeopleWrong with the way out."""
    person = known(tx, ref)
    if Role.PEER not in person.roles:
        raise PeopleWrong([f"{ref} is no peer supporter: `terskel peers list` shows them all."])
    return person


def fault_of_name(tx: Tx, person: PersonId, name: str, team: Team) -> Fault | None:
    """Say why a peer supporter may not be called so here; None: they may."""
    here = [one for one in everybody(tx) if STAFF & one.roles and one.id != person]
    staff = [text for one in here for text in (one.name, one.handle or "")]
    taken = [one.known_as for one in profiles.every(tx) if one.person != person]
    return name_fault(name, staff=staff, team=team.name, taken=taken)


def write_intro(
    tx: Tx, person: PersonId, language: Language, text: str, meets: str | None, now: datetime
) -> None:
    """Keep an introduction that has no fault; where one can meet stays as it was if nothing is said."""
    before = intros.get(tx, person, language)
    place = tidy(meets) if meets else before and before.meets
    intro = Intro(person=person, language=language, text=tidy(text), meets=place or None, at=now)
    intros.put(tx, intro)


def _make_sure_of(tx: Tx, person: Person, now: datetime) -> None:
    if profiles.get(tx, person.id) is None:
        profiles.put(tx, of(tx, person, now))


def _coordinator(tx: Tx, handle: str | None, before: Profile, wrong: list[str]) -> PersonId | None:
    if handle is None:
        return before.coordinator
    found = people.by_handle(tx, handle) or people.by_ref(tx, handle)
    if found is None or not STAFF & found.roles:
        wrong.append(f'--coordinator: nobody of the staff has the handle "{handle}".')
        return before.coordinator
    return found.id
