"""What comes of a tenant's request: somebody said yes, somebody else is asked, it ends."""

from bot.care.peers import contacts as care_contacts
from bot.care.peers import requests as care
from bot.care.peers.profiles import known_as
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.model.peers import RequestState, Side
from bot.store.peers import contacts, profiles, requests
from bot.store.peers.requests import NewRequest, Request
from bot.words.placeholders import introduction
from bot.work.conversation.peers.asking import terms, told
from bot.work.conversation.scene import Scene


def cancel(scene: Scene, _want: Want) -> Did:
    """End the open request, whatever it waits for."""
    done = care.cancel_open(scene.tx, scene.person.id, scene.now)
    return Did("cancelled" if done else "none")


def propose(scene: Scene, _want: Want) -> Did:
    """Say who would like to write with the tenant, and how they introduce themselves."""
    request = requests.open_of(scene.tx, scene.person.id)
    if request is None or request.accepted_by is None:
        return Did("over")
    profile = profiles.peer_of(scene.tx, request.accepted_by, scene.now)
    about = profile.intros.get(request.language, "") if profile else ""
    peer = known_as(scene.tx, request.accepted_by)
    shown = {"peer": peer, "peer_1": introduction(peer, about)}
    return Did("here", {"request": request.id, "proposed": request.accepted_by, **shown})


def instead(scene: Scene, want: Want) -> Did:
    """Say who cannot just now, of whom the tenant chose; `over`: it is not so any more."""
    request = _open(scene, want)
    if request is None or request.chosen is None or request.state is not RequestState.WAITING:
        return Did("over")
    return Did("here", {"peer": known_as(scene.tx, request.chosen)})


def begin(scene: Scene, want: Want) -> Did:
    """Let the tenant and the peer supporter who said yes write with each other."""
    request = _proposed(scene, want)
    if request is None or request.accepted_by is None:
        return Did("over")
    contact = care.begin(scene.tx, request, scene.house.peer_lines, scene.now)
    if contact is None:
        return Did("over")
    peer = known_as(scene.tx, request.accepted_by)
    return Did("begun", {"contact": contact, "peer": peer, "side": "tenant"})


def _proposed(scene: Scene, want: Want) -> Request | None:
    """Give the open request, if it is still this very peer supporter who said yes to it."""
    request = _open(scene, want)
    still = request is not None and request.accepted_by == want.given.get("proposed")
    return request if still else None


def _open(scene: Scene, want: Want) -> Request | None:
    """Give the request that a question is about, if it is the one that is open still."""
    request = requests.open_of(scene.tx, scene.person.id)
    return request if request is not None and request.id == want.given.get("request") else None


def other(scene: Scene, want: Want) -> Did:
    """Ask somebody else than the one who said yes."""
    request = _proposed(scene, want)
    if request is None:
        return Did("open")
    return told(scene, care.decline(scene.tx, request, terms(scene), scene.now))


def anybody(scene: Scene, want: Want) -> Did:
    """Ask others than the one the tenant chose, who could not."""
    request = _open(scene, want)
    if request is None:
        return Did("open")
    return told(scene, care.let_anybody(scene.tx, request, terms(scene), scene.now))


def change(scene: Scene, want: Want) -> Did:
    """Ask for another peer supporter than the one of this contact, which has ended or ends now.

    What the tenant asked for the last time is asked for again, of anybody but that one.
    """
    number = want.given.get("contact")
    contact = contacts.get(scene.tx, number) if isinstance(number, int) else None
    if contact is None or contact.person != scene.person.id:
        return Did("open")
    care_contacts.end(scene.tx, contact, Side.TENANT, scene.now)
    latest = requests.latest_of(scene.tx, scene.person.id)
    new = NewRequest(
        person=scene.person.id,
        language=scene.person.language,
        gender=latest.gender if latest else None,
        way=latest.way if latest else None,
        times=latest.times if latest else None,
        topics=latest.topics if latest else frozenset(),
        words=latest.words if latest else None,
        share=latest.share if latest else None,
        not_words=latest.not_words if latest else None,
    )
    asked = care.ask(scene.tx, new, terms(scene), scene.now, besides=contact.peer)
    return told(scene, asked)
