"""Reading the steps of a flow file: which kind each is, and whether what it names is there."""

from collections.abc import Iterator, Mapping, Sequence

from bot.flow.definition import Ask, BaseStep, Call, Do, End, Go, Say, Step
from bot.flow.faults import did_you_mean
from bot.flow.fields import NAME, Fields, Page, open_fields
from bot.flow.load_ask import ASK_FIELDS, read_ask
from bot.flow.nodes import Node

COMMON = ("if", "id")
KINDS: Mapping[str, tuple[str, ...]] = {
    "say": ("segments",),
    "ask": ASK_FIELDS,
    "do": ("with", "on"),
    "go": (),
    "flow": ("with",),
    "end": (),
}


def read_steps(page: Page, nodes: Sequence[Node]) -> tuple[Step, ...]:
    """Read all steps; a step without a name of its own is called by its number, from 1."""
    steps: list[Step] = []
    ids: set[str] = set()
    for number, node in enumerate(nodes, 1):
        fields = _open_step(page, str(number), node)
        if fields.place in ids:
            fields.fault(
                "id", f'another step is called "{fields.place}" too: give one of them another id.'
            )
        ids.add(fields.place)
        step = _read_step(fields)
        if step:
            steps.append(step)
    _check_targets(page, steps, ids)
    return tuple(steps)


def _open_step(page: Page, number: str, node: Node) -> Fields:
    """Open a step's fields under the name by which its faults are told."""
    fields = open_fields(page, f"step {number}", node)
    name = fields.scalar("id")
    if name is not None and not NAME.fullmatch(name):
        fields.fault(
            "id", f'an id cannot be "{name}": use small letters, digits and _, a letter first.'
        )
        name = None
    return Fields(page, name or number, fields.line, fields.nodes)


def _read_step(fields: Fields) -> Step | None:
    kinds = [kind for kind in KINDS if kind in fields]
    if len(kinds) != 1:
        fields.fault("", _no_kind(kinds, fields))
        return None
    kind = kinds[0]
    fields.refuse_others((kind, *COMMON, *KINDS[kind]))
    only_if = fields.inner("if")
    conditions = {name: only_if.several(name) for name in only_if.nodes}
    base = BaseStep(id=fields.place, only_if=conditions, line=fields.line)
    return _READERS[kind](fields, base)


def _no_kind(kinds: Sequence[str], fields: Fields) -> str:
    if kinds:
        return f"this is {' and '.join(kinds)} at once: make it a step for each."
    others = [name for name in fields.nodes if name not in COMMON]
    hint = did_you_mean(others[0], KINDS) if others else ""
    return f"a step is one of {', '.join(KINDS)}.{hint}"


def _say(fields: Fields, base: BaseStep) -> Say | None:
    text = fields.wording("say")
    if text is None:
        return None
    segments = 2 if fields.word("segments", ("1", "2")) == "2" else 1
    return Say(id=base.id, only_if=base.only_if, line=base.line, text=text, segments=segments)


def _do(fields: Fields, base: BaseStep) -> Do | None:
    action = fields.scalar("do")
    if action is None:
        return None
    if action.count(".") != 1:
        fields.fault("do", f'an action is called like "check_in.keep", not "{action}".')
    return Do(
        id=base.id,
        only_if=base.only_if,
        line=base.line,
        action=action,
        given=_given(fields),
        on=fields.scalars("on"),
    )


def _go(fields: Fields, base: BaseStep) -> Go | None:
    to = fields.scalar("go")
    return None if to is None else Go(id=base.id, only_if=base.only_if, line=base.line, to=to)


def _call(fields: Fields, base: BaseStep) -> Call | None:
    flow = fields.scalar("flow")
    if flow is None:
        return None
    return Call(id=base.id, only_if=base.only_if, line=base.line, flow=flow, given=_given(fields))


def _end(fields: Fields, base: BaseStep) -> End | None:
    how = fields.word("end", ("yes", "all"))
    return (
        None
        if how is None
        else End(id=base.id, only_if=base.only_if, line=base.line, all=how == "all")
    )


_READERS = {"say": _say, "ask": read_ask, "do": _do, "go": _go, "flow": _call, "end": _end}


def _given(fields: Fields) -> dict[str, str]:
    """Read `with:`; a value is a literal or exactly one "{name}"."""
    given = fields.scalars("with")
    for name, text in given.items():
        whole = text.startswith("{") and text.endswith("}") and NAME.fullmatch(text[1:-1])
        if ("{" in text or "}" in text) and not whole:
            fields.fault(
                "with", f'{name}: is either a plain value or "{{name}}" alone, not "{text}".'
            )
    return given


def _check_targets(page: Page, steps: Sequence[Step], ids: set[str]) -> None:
    for step in steps:
        for what, to in _targets(step):
            if to not in ids:
                hint = did_you_mean(to, ids)
                page.fault(
                    step.line, step.id, f'{what} goes to "{to}", which is not in this flow.{hint}'
                )


def _targets(step: Step) -> Iterator[tuple[str, str]]:
    if isinstance(step, Go):
        yield "go:", step.to
    if isinstance(step, Ask | Do):
        what = "choice" if isinstance(step, Ask) else "outcome"
        yield from ((f'{what} "{key}"', to) for key, to in step.on.items())
    if isinstance(step, Ask):
        named = {"late:": step.late, "skip:": step.skip}
        yield from ((what, to) for what, to in named.items() if to is not None)
