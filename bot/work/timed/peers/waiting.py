"""What a tenant's request waits for: its timers, each in a unit of the tenant's."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.care.peers import contacts as care_contacts
from bot.care.peers import requests as care
from bot.care.peers.profiles import known_as
from bot.store.peers import contacts
from bot.store.timers import Timer
from bot.work.conversation.overtaken import close
from bot.work.conversation.peers.asking import terms
from bot.work.conversation.scene import Scene


def tend(scene: Scene, timer: Timer) -> None:
    """See what comes next for a request."""
    care.tend(scene.tx, int(timer.data["request"]), terms(scene), scene.now)
    scene.expect(scene.now)


def keep_promise(scene: Scene, timer: Timer) -> None:
    """Write to the tenant on the day that was promised, whatever has happened."""
    care.keep_promise(scene.tx, int(timer.data["request"]), terms(scene), scene.now)
    scene.expect(scene.now)


def accepted(scene: Scene, timer: Timer) -> None:
    """Go on after a yes: at once with the one who was chosen, else when the tenant has said yes too."""
    number = int(timer.data["request"])
    close(scene, number)
    contact = care.accepted(scene.tx, number, scene.house.peer_lines, scene.now)
    scene.expect(scene.now)
    row = contacts.get(scene.tx, contact) if contact is not None else None
    if row is not None:
        values = {"side": "tenant", "peer": known_as(scene.tx, row.peer)}
        care_contacts.tell(scene.tx, scene.person.id, row.id, values, scene.now)


TIMERS: Final[Mapping[str, Callable[[Scene, Timer], None]]] = {
    care.TEND: tend,
    care.PROMISE: keep_promise,
    care.ACCEPTED: accepted,
}
