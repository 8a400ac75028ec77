"""Linking another address: codes are sent, written back, and the address becomes the person's.

Only an address is added. Every known address is told, NO from any of them undoes it, and for a day
nothing personal goes to the new one.
"""

import re
import secrets
from datetime import timedelta
from typing import Final

from bot.care.newcomers import e164
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.model.handovers import Why
from bot.model.ids import AddressId, PersonId
from bot.model.people import Channel
from bot.store import handovers, history, link_codes, linked, meta, people, prompts, talks, timers
from bot.store.link_codes import Purpose, Tried
from bot.store.linked import Linked
from bot.store.timers import Timer
from bot.store.transaction import Tx
from bot.words import codes
from bot.words.phrases import Phrase
from bot.work.conversation.others import as_guest, guest, notify
from bot.work.conversation.scene import Scene

DAY: Final = timedelta(days=1)
MOST_ASKED: Final = 5  # codes that a person may ask for in a day
MOST_SENT: Final = 3  # codes that go to one address in a day, whoever asks
FIGURES: Final = 6
SETTLE: Final = "settle"  # the kind of the timer that ends an address's first day
BOT: Final = "telegram_username"  # in `meta`: the bot's name without its @, kept by `work.presence`
WAYS: Final = {Channel.SMS: "SMS", Channel.TELEGRAM: "Telegram"}

_GROUPS: Final = re.compile(r"\d(?:[ -]?\d)*")


def make_code(scene: Scene, _want: Want) -> Did:
    """Make a code that the person carries to Telegram: whoever writes it there is them."""
    bot = meta.get(scene.tx, BOT)
    if not bot:
        return Did("none")
    if asked_too_often(scene):
        return Did("too_many")
    code = "".join(secrets.choice(codes.LETTERS) for _ in range(codes.LENGTH))
    link_codes.make(scene.tx, scene.person.id, Purpose.CARRY, scene.address.id, code, scene.now)
    return Did("made", {"passcode": code, "bot": f"@{bot}"})


def send_code(scene: Scene, want: Want) -> Did:
    """Send a code to the number that the person gave, which must come back from here.

    What is answered here is the same whether somebody has that number already or not; then only
    they hear of it, and no code is ever right.
    """
    no_more(scene)
    number = e164(str(want.given.get("number_words") or ""), scene.house.team)
    if number is None:
        return Did("no_number")
    if asked_too_often(scene):
        return Did("too_many")
    code = new_figures()
    address = _send(scene, number, code)
    link_codes.make(scene.tx, scene.person.id, Purpose.PROVE, address, code, scene.now)
    return Did("sent")


def check_code(scene: Scene, want: Want) -> Did:
    """Try the code that came back; a right one links the number it was sent to."""
    tried = try_code(scene, Purpose.PROVE, want.given.get("passcode_words"))
    if tried is None or tried.address is None:
        return said_of(tried)
    stranger = people.at(scene.tx, tried.address)
    known = people.get(scene.tx, stranger) if stranger is not None else None
    if stranger is None or known is None or known.person.roles:  # meanwhile it is somebody's
        return Did("late")
    connect(scene, tried.address, Channel.SMS, came_from=stranger, person=scene.person.id)
    return Did("right")


def no_more(scene: Scene) -> None:
    """Let what follows within a minute be no more words of this answer: a code has none."""
    scene.talk = scene.talk._replace(tail=None)


def asked_too_often(scene: Scene) -> bool:
    """Whether the person has had as many codes as there are in a day."""
    return link_codes.made_for(scene.tx, scene.person.id, scene.now - DAY) >= MOST_ASKED


def new_figures() -> str:
    """Give a code that is copied from one screen to another: six figures, the first not 0."""
    return str(secrets.randbelow(9 * 10 ** (FIGURES - 1)) + 10 ** (FIGURES - 1))


def try_code(scene: Scene, purpose: Purpose, text: object) -> Tried | None:
    """Try the code in what somebody wrote; None: there is no figure in it, so it is no code at all."""
    no_more(scene)
    groups = [re.sub(r"\D", "", group) for group in _GROUPS.findall(str(text or ""))]
    if not groups:
        return None
    code = next((group for group in groups if len(group) == FIGURES), groups[0])
    return link_codes.check(scene.tx, scene.person.id, purpose, code, scene.now)


def said_of(tried: Tried | None) -> Did:
    """Give the outcome of a code that was not right, with the tries that are left."""
    return Did("other") if tried is None else Did(tried.checked.value, {"left": tried.left})


def connect(
    scene: Scene, address: AddressId, channel: Channel, *, came_from: PersonId, person: PersonId
) -> None:
    """Let this stranger's address be the person's too, and tell it to all their other addresses."""
    timers.clear(scene.tx, came_from)
    talks.rest(scene.tx, came_from)
    prompts.clear(scene.tx, came_from)
    people.move_address(scene.tx, address, person, scene.now)
    until = scene.now + DAY
    linked.keep(scene.tx, address, person, came_from=came_from, now=scene.now, personal_from=until)
    timers.set(scene.tx, _key(address), SETTLE, until, person, {"address": address})
    scene.expect(until)
    history.note(scene.tx, person, "linked", {"channel": channel.value}, scene.now)
    _tell(scene, address, channel, person)


def disconnect(scene: Scene, one: Linked) -> None:
    """Give an address that was linked back to the stranger it came from."""
    people.move_address(scene.tx, one.address, one.came_from, scene.now)
    timers.cancel(scene.tx, _key(one.address))
    history.note(scene.tx, scene.person.id, "link_undone", {}, scene.now)
    handovers.keep(scene.tx, scene.person.id, scene.message, Why.LINK_UNDONE, scene.now)


def settle(scene: Scene, timer: Timer) -> None:
    """End an address's first day: it is like any other now."""
    end_first_day(scene.tx, timer)


def end_first_day(tx: Tx, timer: Timer) -> None:
    """As `settle`, also where the person cannot be reached just now."""
    linked.settle(tx, AddressId(timer.data["address"]))


def _send(scene: Scene, number: str, code: str) -> AddressId:
    """Send the code to a number that is nobody's yet; to one that is somebody's, only a notice."""
    met = people.look_up(scene.tx, Channel.SMS, number) or people.welcome(
        scene.tx,
        Channel.SMS,
        number,
        language=scene.person.language,
        zone=scene.house.team.zone,
        now=scene.now,
    )
    sent = link_codes.sent_to(scene.tx, met.address.id, scene.now - DAY)
    if sent < MOST_SENT and not met.person.stopped:
        phrase = Phrase.LINK_TAKEN if met.person.roles else Phrase.LINK_CODE
        notify(guest(scene, met), met.address, phrase, {"passcode": code})
    return met.address.id


def _tell(scene: Scene, address: AddressId, channel: Channel, person: PersonId) -> None:
    known = as_guest(scene, person)
    for one in people.addresses(scene.tx, person):
        if one.id == scene.address.id:
            continue  # it is where they write, and they are answered
        phrase = Phrase.LINKED if one.id == address else Phrase.LINKED_NOTICE
        notify(known, one, phrase, {"way": WAYS[channel]})


def _key(address: AddressId) -> str:
    return f"{SETTLE}:{address}"
