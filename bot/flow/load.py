"""Reading the flow files: parsed at the door, every fault of every file at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.flow.definition import Flow, Step, split_words
from bot.flow.faults import Fault, FlowsBroken, did_you_mean
from bot.flow.fields import NAME, Fields, Page, open_fields
from bot.flow.load_steps import read_steps
from bot.flow.nodes import Items, parse
from bot.model.people import Role

ANYONE, STRANGER = "anyone", "stranger"
WHOM = (ANYONE, STRANGER, *Role)
FIELDS = (
    "flow",
    "title",
    "for",
    "words",
    "anywhere",
    "we_start",
    "keep",
    "line",
    "private",
    "steps",
)
RESERVED = ("phrase",)  # the msgctxt of the standing phrases
YES = ("yes", "no")
LINES = ("peers",)  # our other numbers, by what they are for


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder held: the flows that can be used, the names of all, and what is wrong."""

    flows: Mapping[str, Flow]
    names: frozenset[str]
    faults: tuple[Fault, ...]


def load(folder: Path) -> dict[str, Flow]:
    """Read every flow of the folder, by name. Raises FlowsBroken with all that is wrong."""
    found = read(folder)
    if found.faults:
        raise FlowsBroken(found.faults)
    return dict(found.flows)


def read(folder: Path) -> Reading:
    """Read every flow of the folder; a flow with a fault is left out and its faults are told."""
    flows: dict[str, Flow] = {}
    faults: list[Fault] = []
    files = sorted(folder.glob("*.yaml"))
    for path in files:
        page = Page(path.as_posix())
        flow = _read_file(path, page)
        if flow and not page.faults:
            flows[flow.name] = flow
        faults += page.faults
    if not files:
        faults.append(
            Fault(
                folder.as_posix(),
                1,
                "flows",
                "there is no flow here: look whether the folder is right.",
            )
        )
    return Reading(flows, frozenset(path.stem for path in files), tuple(sorted(faults)))


def _read_file(path: Path, page: Page) -> Flow | None:
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        page.fault(1, "file", "is not UTF-8: save it as UTF-8.")
        return None
    except OSError as error:
        page.fault(1, "file", f"cannot be read ({error.strerror}): look at its rights.")
        return None
    return parse_flow(source, path.stem, page)


def parse_flow(source: str, name: str, page: Page) -> Flow | None:
    """Read the flow `name` from YAML; what is wrong is noted on the page."""
    root = parse(source, page.file)
    if isinstance(root, Fault):
        page.faults.append(root)
        return None
    fields = open_fields(page, "flow", root)
    if page.faults:
        return None
    fields.refuse_others(FIELDS)
    _check_name(fields, name)
    title = fields.wording("title")
    if title is None:
        fields.fault("title", "title: is missing; staff and diagrams show it.")
        return None
    words = fields.wording("words")
    if words and not split_words(words.one):
        fields.fault("words", "words: needs at least one word that starts the flow.")
    return Flow(
        name=name,
        title=title,
        whom=_whom(fields),
        words=words,
        anywhere=fields.word("anywhere", YES) == "yes",
        we_start=fields.word("we_start", YES) == "yes",
        keep=fields.duration("keep"),
        line=fields.word("line", LINES),
        private=fields.word("private", YES) == "yes",
        steps=_steps(fields),
        file=page.file,
    )


def _check_name(fields: Fields, name: str) -> None:
    written = fields.scalar("flow")
    if written is None:
        fields.fault("flow", f"flow: is missing; write flow: {name}.")
    elif written != name:
        fields.fault(
            "flow",
            f'the file is called {name}.yaml but the flow "{written}": give both the same name.',
        )
    elif not NAME.fullmatch(name) or name in RESERVED:
        fields.fault("flow", f'a flow cannot be called "{name}": use small letters, digits and _.')


def _whom(fields: Fields) -> tuple[str, ...]:
    whom = fields.several("for")
    if "for" not in fields:
        fields.fault("for", "for: is missing; write who may start it, like [tenant], or anyone.")
    for one in whom:
        if one not in WHOM:
            fields.fault("for", f'nobody here is a "{one}".{did_you_mean(one, WHOM)}')
    return whom


def _steps(fields: Fields) -> tuple[Step, ...]:
    node = fields.nodes.get("steps")
    if not isinstance(node, Items) or not node.items:
        fields.fault("steps", "steps: is missing; a flow needs at least one step.")
        return ()
    return read_steps(fields.page, node.items)
