"""Somebody else, or another address, within the same unit: a notice there, or going on as them."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.flow.values import Values
from bot.model.ids import PersonId
from bot.model.people import Address
from bot.store import people
from bot.store.people import Met
from bot.words import shape
from bot.words.phrases import Phrase
from bot.work.conversation.scene import Scene, set_scene
from bot.work.conversation.speak import phrased, say

KEEP_NOTICE: Final = timedelta(days=1)  # what is about somebody's addresses is worth knowing late


def guest(scene: Scene, met: Met) -> Scene:
    """Give the scene of somebody else who was met in this unit, and so is locked."""
    return set_scene(scene.tx, scene.house, met, now=scene.now)


def become(scene: Scene, person: PersonId) -> None:
    """Go on as this person: from now on they write from this address, which was moved to them."""
    other = as_guest(scene, person)
    scene.person, scene.talk = other.person, other.talk
    scene.replies, scene.counted_from = other.replies, other.counted_from


def as_guest(scene: Scene, person: PersonId) -> Scene:
    """Give the scene of somebody who was given an address in this unit."""
    met = people.get(scene.tx, person)
    if met is None:  # pragma: no cover - the address was moved there in this very unit
        raise LookupError("the person whose address this is now has none")
    return guest(scene, met)


def notify(scene: Scene, address: Address, phrase: Phrase, values: Values) -> None:
    """Say something at another address of the scene's person. It ends with the team's name.

    It goes at any hour, because whoever it protects has to hear of it, and is worth a day.
    """
    there = replace(
        scene,
        address=address,
        inbox=None,
        house=replace(scene.house, keep_reply=KEEP_NOTICE),
    )
    say(there, shape.signed(phrased(there, phrase, **values), scene.house.team.name))
