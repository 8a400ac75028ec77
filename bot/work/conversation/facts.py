"""What the placeholders of a text stand for in this scene: one function a name."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from bot.care.reading import next_reading
from bot.flow.values import Value, Values
from bot.model.people import Role
from bot.words import times
from bot.words.placeholders import TABLE, fill, names_in, say_value
from bot.words.shape import first_name
from bot.work.conversation.scene import Scene


def of_session(scene: Scene) -> dict[str, Value]:
    """What every session begins with, for the `if:` of its steps."""
    person = scene.person
    return {
        "by": "us" if scene.by_us else "person",
        "known": "yes" if person.roles else "no",
        "tenant": "yes" if Role.TENANT in person.roles else "no",
        "stopped": "yes" if person.stopped else "no",
        "agreed": "yes" if person.agreed else "no",
        "channel": scene.channel.value,
        "new_here": "yes" if scene.address.personal_from else "no",
    }


def filled(scene: Scene, template: str, values: Values) -> str:
    """Fill the placeholders of `template`: from the scene where it knows the name, else from `values`."""
    names = names_in(template)
    if not names:
        return template
    return fill(template, {name: _value(scene, name, values) for name in names})


def _value(scene: Scene, name: str, values: Values) -> str:
    if (fact := FACTS.get(name)) is not None:
        return TABLE[name].shorten(fact(scene))
    return say_value(name, values.get(name), scene.person.language, today=scene.local_now.date())


def _name(scene: Scene) -> str:
    return scene.person.name


def _worker(scene: Scene) -> str:
    name = scene.person.worker_name
    return first_name(name) if name else scene.house.team.name


def _team(scene: Scene) -> str:
    return scene.house.team.name


def _next_reading(scene: Scene) -> str:
    team = scene.house.team
    local = scene.now.astimezone(ZoneInfo(team.zone))
    return times.say_reading(next_reading(scene.person, team, local), local, scene.person.language)


def _duty_number(scene: Scene) -> str:
    return scene.house.team.duty_number


def _duty_hours(scene: Scene) -> str:
    team = scene.house.team
    return times.say_hours(team.duty_hours, team.duty_days, scene.person.language)


def _quiet(scene: Scene) -> str:
    return times.say_between(scene.quiet, scene.person.language)


def _emergency(scene: Scene) -> str:
    return scene.house.numbers.ambulance.digits


def _police(scene: Scene) -> str:
    return scene.house.numbers.emergency.digits


def _text_days(scene: Scene) -> str:
    return str(scene.house.texts_days)


FACTS: Mapping[str, Callable[[Scene], str]] = {
    "name": _name,
    "worker": _worker,
    "team": _team,
    "next_reading": _next_reading,
    "duty_number": _duty_number,
    "duty_hours": _duty_hours,
    "quiet": _quiet,
    "emergency": _emergency,
    "police": _police,
    "text_days": _text_days,
}
