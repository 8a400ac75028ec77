"""A tenant asks for a peer supporter: what their conversation shows, keeps and changes."""

from collections.abc import Sequence

from bot.care.peers import contacts as care_contacts
from bot.care.peers import requests as care
from bot.care.peers.matching import rank
from bot.care.peers.profiles import known_as
from bot.care.peers.waits import Terms
from bot.flow.definition import WORDS, words_key
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.values import Value, Values
from bot.model.ids import PersonId
from bot.model.peers import Gender, RequestState, Suggestion, Topic, Way, Wish
from bot.store import people, prompts
from bot.store.peers import contacts, exclusions, profiles, requests
from bot.store.peers.contacts import Contact
from bot.store.peers.requests import NewRequest, Request
from bot.words.fold import fold_gsm7
from bot.words.letters import normalise
from bot.words.placeholders import MOST_PEERS, introduction
from bot.words.shape import first_name
from bot.words.times import iso_day
from bot.work.conversation.peers.names import listed
from bot.work.conversation.scene import Scene


def terms(scene: Scene) -> Terms:
    """Give what holds where this tenant asks."""
    return Terms(
        waves=scene.house.peer_waves,
        country=scene.house.team.country,
        zone=scene.person.zone,
        quiet=scene.quiet,
    )


def look(scene: Scene, want: Want) -> Did:
    """See how far it has come: in contact, asked already, or still to ask."""
    live = [
        one for one in contacts.live_of(scene.tx, scene.person.id) if _is_tenant(scene, one.person)
    ]
    if live:
        return _in_contact(scene, live[-1])
    request = requests.open_of(scene.tx, scene.person.id)
    if request is None:
        return Did("picked" if want.given.get("chosen_peer") else "new")
    if request.state is RequestState.ACCEPTED:
        return Did("answered", {"request": request.id})
    return Did("waiting", {"request": request.id, "by_day": _day(scene, request)})


def _in_contact(scene: Scene, contact: Contact) -> Did:
    """Say with whom they write; `begun`: they have not heard of it yet, and do so now."""
    values: dict[str, Value] = {"contact": contact.id, "peer": known_as(scene.tx, contact.peer)}
    if care_contacts.knows(scene.tx, contact, scene.person.id):
        return Did("contact", values)
    prompts.withdraw(scene.tx, scene.person.id, f"{care_contacts.BEGUN}:{contact.id}")
    return Did("begun", {**values, "side": "tenant"})


def _is_tenant(scene: Scene, tenant: PersonId) -> bool:
    return tenant == scene.person.id


def _day(scene: Scene, request: Request) -> str:
    moment = request.promised or scene.now
    return iso_day(moment, scene.person.zone)


def show(scene: Scene, want: Want) -> Did:
    """Show the next peer supporters who could be asked now, as they introduce themselves.

    They come by turns, so that the same are not always the first. `none`: nobody is free.
    """
    found = _free(scene)
    if not found:
        return Did("none")
    seen = int(want.given.get("seen") or 0) % len(found)
    here = found[seen : seen + MOST_PEERS]
    seen = seen + MOST_PEERS if seen + MOST_PEERS < len(found) else 0
    more = "yes" if len(found) > MOST_PEERS else "no"
    return Did("shown", {"seen": seen, "more_peers": more, **_shown(scene, here)})


def _free(scene: Scene) -> tuple[Suggestion, ...]:
    tenant = scene.person
    wish = Wish(
        language=tenant.language,
        excluded=care.never(scene.tx, tenant.id),
        before=contacts.previous_peers(scene.tx, tenant.id),
    )
    peers = profiles.all_peers(scene.tx, scene.now)
    return rank(wish, peers, now=scene.now, country=scene.house.team.country)


def _shown(scene: Scene, here: Sequence[Suggestion]) -> dict[str, Value]:
    language = scene.person.language
    found = [
        (one.peer.id, introduction(one.peer.known_as, one.peer.intros[language])) for one in here
    ]
    return listed(found, "peer_id")


def pick(scene: Scene, want: Want) -> Did:
    """Keep whom the tenant chose, if they did."""
    key = str(want.given.get("chosen") or "")
    peer = want.given.get(f"peer_id_{key.removeprefix('p')}") or want.given.get("chosen_peer")
    if not isinstance(peer, int):
        return Did("any", {"chosen_peer": None, "peer": None})
    return Did("picked", {"chosen_peer": peer, "peer": known_as(scene.tx, PersonId(peer))})


def exclude(scene: Scene, want: Want) -> Did:
    """Keep whom it must not be: never asked again if we know them, else kept for the coordinator."""
    words = str(want.given.get(words_key("not_name")) or "").strip()
    name = normalise(first_name(words))
    found = [one for one in profiles.every(scene.tx) if name and name in _names(scene, one.person)]
    for one in found:
        exclusions.add(scene.tx, scene.person.id, one.person, "tenant", scene.now)
    said = fold_gsm7(first_name(words))
    if found:
        return Did("known", {"not_who": said})
    before = want.given.get("not_words")
    return Did("unknown", {"not_who": said, "not_words": f"{before}\n{words}" if before else words})


def _names(scene: Scene, peer: PersonId) -> set[str]:
    """Give what somebody may call a peer supporter: their own first name, and what they go by."""
    person, profile = people.look_at(scene.tx, peer), profiles.get(scene.tx, peer)
    names = (person.name if person else "", profile.known_as if profile else "")
    return {normalise(first_name(name)) for name in names} - {""}


def send(scene: Scene, want: Want) -> Did:
    """Let the request wait, with exactly what was shown; say by when the tenant hears from us."""
    asked = care.ask(scene.tx, _new(scene, want.given), terms(scene), scene.now)
    return told(scene, asked)


def _new(scene: Scene, given: Values) -> NewRequest:
    topic, gender, way = given.get("topic"), given.get("gender"), given.get("way")
    chosen = given.get("chosen_peer")
    words = given.get(words_key("topic")) if topic == WORDS else None
    times, alone = given.get("times"), given.get("send") == "name"
    return NewRequest(
        person=scene.person.id,
        language=scene.person.language,
        chosen=PersonId(chosen) if isinstance(chosen, int) else None,
        gender=Gender(str(gender)) if gender in set(Gender) else None,
        way=Way(str(way)) if way in set(Way) else None,
        times=str(times) if times in care.HOURS else None,
        topics=frozenset({Topic(str(topic))}) if topic in set(Topic) else frozenset(),
        words=str(words) if words else None,
        share=str(given["name_alone" if alone else "share"] or ""),
        not_words=str(given["not_words"]) if given.get("not_words") else None,
    )


def told(scene: Scene, asked: care.Asked | None) -> Did:
    """Say by when the tenant hears from us. `open`: another request of theirs is open already."""
    if asked is None:
        return Did("open")
    by = iso_day(asked.by, scene.person.zone)
    return Did("sent" if asked.free else "nobody", {"request": asked.request, "by_day": by})
