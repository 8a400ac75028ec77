"""What a peer supporter gets to know of a tenant, word by word, as the tenant sees it before it is sent."""

from collections.abc import Mapping
from typing import Final

from bot.flow.definition import WORDS, words_key
from bot.flow.events import Want
from bot.flow.inputs import Did
from bot.flow.values import Values
from bot.model.peers import Topic, Way
from bot.words.fold import fold_gsm7
from bot.words.phrases import Phrase
from bot.words.placeholders import LONGEST_SHARE
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene
from bot.work.conversation.speak import phrased

WISHES: Final[Mapping[str, Phrase]] = {
    Topic.HOME: Phrase.WISH_HOME,
    Topic.DAYS: Phrase.WISH_DAYS,
    Topic.PEOPLE: Phrase.WISH_PEOPLE,
    Topic.FEEL: Phrase.WISH_FEEL,
    Topic.CHANGE: Phrase.WISH_CHANGE,
    Topic.WORK: Phrase.WISH_WORK,
    Way.WRITE: Phrase.WISH_WRITE,
    Way.CALL: Phrase.WISH_CALL,
    Way.MEET: Phrase.WISH_MEET,
    "day": Phrase.WISH_DAY,
    "evening": Phrase.WISH_EVENING,
}


def share(scene: Scene, want: Want) -> Did:
    """Write out what the peer supporter shall get, word by word, so that the tenant can see it.

    Of a protected person no name is in it.
    """
    name = "" if scene.person.protected else first_name(scene.person.name)
    wishes = [
        phrased(scene, WISHES[str(want.given[key])])
        for key in ("topic", "way", "times")
        if str(want.given.get(key)) in WISHES
    ]
    parts = [f"{name}." if name else "", *wishes]
    said = fold_gsm7(" ".join(part for part in parts if part))
    own = _own_words(want.given, LONGEST_SHARE - len(said) - 1)
    if own:
        said = " ".join(part for part in (parts[0], own, *wishes) if part)
    alone = fold_gsm7(f"{name}.")
    more = bool(name) and said != alone  # else it would offer the same twice
    values = {"share": said, "name_alone": alone, "named": "yes" if more else "no"}
    return Did("written" if said else "nothing", values)


def _own_words(given: Values, room: int) -> str:
    """Give what they wrote of what they would like to talk about, in quotes, as much as fits."""
    words = fold_gsm7(" ".join(str(given.get(words_key("topic")) or "").split()))
    if given.get("topic") != WORDS or not words:
        return ""
    room -= len('""')
    if len(words) > room:
        words = words[:room].rpartition(" ")[0] or words[:room]
    return f'"{words}"'
