"""Reading a question of a flow file: what may be answered, and where the answers go."""

import re
from collections.abc import Collection

from bot.flow.definition import (
    LATER,
    WAIT,
    WORDS,
    Ask,
    BaseStep,
    Conditions,
    Kind,
    Label,
    Wording,
    split_words,
)
from bot.flow.faults import did_you_mean
from bot.flow.fields import NAME, Fields
from bot.flow.nodes import Scalar

ASK_FIELDS = (
    "save",
    "choices",
    "also",
    "offer",
    "text",
    "number",
    "date",
    "time",
    "yes_no",
    "on",
    "wait",
    "late",
    "again",
    "more",
    "skip",
    "segments",
)
_KINDS: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "text": ("open", ("open",)),
    "number": ("number", ()),
    "date": ("date", ("any", "future")),
    "time": ("time", ("any",)),
    "yes_no": ("yes_no", ("any",)),
}
_RANGE = re.compile(r"(\d{1,6}) ?- ?(\d{1,6})")
_COMMA = "a label with a comma needs quotes around it."
_TAKEN = (WORDS, "none")  # what an answer in own words, and no answer, are called


def read_ask(fields: Fields, base: BaseStep) -> Ask | None:
    """Read a question; None when its text cannot be read. Its faults are noted."""
    text = fields.wording("ask")
    kind = _kind(fields)
    if text is None or kind is None:
        return None
    low, high = _bounds(fields)
    choices = _choices(fields, kind)
    step = Ask(
        id=base.id,
        only_if=base.only_if,
        line=base.line,
        text=text,
        save=_save(fields),
        kind=kind,
        choices=choices,
        also=_also(fields, [choice.key for choice in choices]),
        offer=_offer(fields, [choice.key for choice in choices]),
        low=low,
        high=high,
        future=fields.scalar("date") == "future",
        on=fields.scalars("on"),
        wait=fields.duration("wait") or WAIT,
        late=fields.scalar("late"),
        skip=fields.scalar("skip"),
        again=fields.wording("again"),
        more=fields.scalar("more"),
        segments=2 if fields.word("segments", ("1", "2")) == "2" else 1,
    )
    _check(fields, step)
    return step


def _kind(fields: Fields) -> Kind | None:
    named = [name for name in _KINDS if name in fields]
    if len(named) > 1:
        fields.fault(
            named[1], f"{' and '.join(named)} do not go together: ask one thing at a time."
        )
        return None
    if not named:
        if "choices" in fields:
            return "choices"
        fields.fault(
            "ask", "a question needs choices:, or text: open, number:, date:, time: or yes_no:."
        )
        return None
    kind, known = _KINDS[named[0]]
    if known:
        fields.word(named[0], known)
    return kind


def _bounds(fields: Fields) -> tuple[int | None, int | None]:
    text = fields.scalar("number")
    if text is None or text == "any":
        return None, None
    found = _RANGE.fullmatch(text)
    if not found or not 0 < int(found[1]) <= int(found[2]):
        fields.fault(
            "number", f'number: is "any" or like "1-30", from 1 on (0 is "not now"), not "{text}".'
        )
        return None, None
    return int(found[1]), int(found[2])


def _save(fields: Fields) -> str:
    save = fields.scalar("save") or fields.place
    if "save" in fields and not NAME.fullmatch(save):
        fields.fault(
            "save", f'an answer cannot be called "{save}": use small letters, digits and _.'
        )
    return save


def _choices(fields: Fields, kind: Kind) -> tuple[Label, ...]:
    inner = fields.inner("choices")
    labels: list[Label] = []
    for key, node in inner.nodes.items():
        text = inner.wording(key) if isinstance(node, Scalar) and node.text.strip() else None
        if not NAME.fullmatch(key) or key in _TAKEN:
            inner.fault(key, f'a choice cannot be called "{key}"; {_COMMA}')
        elif text is None:
            inner.fault(key, f'choice "{key}" has no label; {_COMMA}')
        else:
            number = 0 if key == LATER else sum(label.number > 0 for label in labels) + 1
            labels.append(Label(key, text.one, number, text.line))
    _check_choices(fields, kind, [label.key for label in labels])
    return tuple(labels)


def _also(fields: Fields, keys: Collection[str]) -> dict[str, Wording]:
    """Read what else the choices are called."""
    inner = fields.inner("also")
    found: dict[str, Wording] = {}
    for key in inner.nodes:
        if key not in keys:
            inner.fault(key, f'"{key}" is no choice of this question.{did_you_mean(key, keys)}')
        elif (names := inner.wording(key)) is None:
            continue
        elif names.other is not None:
            inner.fault(key, "also: is a list of things to say, without a number.")
        elif not split_words(names.one):
            inner.fault(key, f"also: needs at least one thing to say for {key}.")
        else:
            found[key] = names
    return found


def _offer(fields: Fields, keys: Collection[str]) -> dict[str, Conditions]:
    """Read what must hold for a choice to be offered."""
    inner = fields.inner("offer")
    found: dict[str, Conditions] = {}
    for key in inner.nodes:
        conditions = inner.inner(key)
        if key == LATER:
            inner.fault(key, '"later" is always offered: take it out.')
        elif key not in keys:
            inner.fault(key, f'"{key}" is no choice of this question.{did_you_mean(key, keys)}')
        elif conditions.nodes:
            found[key] = {name: conditions.several(name) for name in conditions.nodes}
    return found


def _check_choices(fields: Fields, kind: Kind, keys: list[str]) -> None:
    """See to it that the choices go with the kind of question."""
    if "choices" not in fields:
        return
    if kind == "choices" and not set(keys) - {LATER}:
        fields.fault("choices", 'needs at least one choice besides "later".')
    if kind in {"number", "date", "time"} and set(keys) - {LATER}:
        fields.fault("choices", f'a question for a {kind} can only have the choice "later".')
    if kind == "yes_no" and set(keys) - {LATER} != {"yes", "no"}:
        fields.fault(
            "choices",
            'a question for yes or no has the choices "yes", "no" and, if wanted, "later".',
        )


def _check(fields: Fields, step: Ask) -> None:
    """Note what does not go together in a question that could be read."""
    if step.more is not None and step.kind != "open":
        fields.fault("more", "more: only goes with text: open.")
    if step.skip is not None and LATER in step.keys:
        fields.fault(
            "skip", 'has a choice "later", which is 0 already: use on: {later: …} instead of skip:.'
        )
    known = _answers(step)
    for key in step.on:
        if not _can_be(step, key, known):
            fields.fault("on", f'"{key}" is no answer to this question.{did_you_mean(key, known)}')


def _answers(step: Ask) -> tuple[str, ...]:
    if step.kind == "open":
        return (*step.keys, WORDS)
    if step.kind == "yes_no":
        return ("yes", "no", *(key for key in step.keys if key == LATER))
    return step.keys


def _can_be(step: Ask, key: str, known: Collection[str]) -> bool:
    if key in known:
        return True
    if step.kind != "number" or not key.isdigit():
        return False
    return step.low is None or step.high is None or step.low <= int(key) <= step.high
