"""What holds whatever happens: to small flows of every shape, and to the flows that are shipped."""

import json
from datetime import datetime, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.flow.book import Book
from bot.flow.definition import Ask, Call, Do, End, Flow, Go, Kind, Label, Say, Step, Wording
from bot.flow.engine import advance
from bot.flow.events import Asked, Event, Moved, Settled, Turn, Waiting
from bot.flow.inputs import Back, Did, Input, Late, Reply, Start
from bot.flow.rules import Rules
from bot.flow.saved import talk_from_json, talk_to_json
from bot.flow.talk import Session, Talk
from bot.flow.values import Value
from bot.flow.versions import dumps, from_plain
from bot.model.people import Language
from bot.words.catalogs import Catalogs
from tests.flow.build import NOON
from tests.flow.shipped import shipped_actions, shipped_book, shipped_flows

NAMES = ("a", "b", "c")
IDS = tuple("123456")
MOST_ACTIONS = 20
RULES = Rules(most_steps=12, most_parked=2)
CONDITION = {"n": ("x", "none", "3")}
LABELS = (Label("x", "Apple", 1), Label("y", "Banana", 2), Label("later", "Not now", 0))

values = st.one_of(
    st.none(), st.booleans(), st.integers(0, 9), st.sampled_from(["x", "y", "later"])
)
NUMBERS = ["1", "2", "0", "7", "9.30", "2026-12-24", "i morgon"]
CHOICES = ["Apple", "banan", "not now", "yes", "nej"]
WORDS = ["soc har strulat", "start a", "start b", "\x00", "\u202e", "👍", "x" * 10_000, "", " "]
texts = st.sampled_from([*NUMBERS, *CHOICES, *WORDS])
spans = st.sampled_from(
    [timedelta(0), timedelta(seconds=30), timedelta(hours=3), timedelta(days=2)]
)


@cache
def steps(number: int, last: int) -> st.SearchStrategy[Step]:
    """One step of any kind, leading anywhere in its flow."""
    base = {"id": st.just(IDS[number]), "only_if": st.sampled_from([{}, {}, CONDITION])}
    somewhere = st.sampled_from(IDS[:last])
    on = st.dictionaries(st.sampled_from(["good", "bad"]), somewhere, max_size=2)
    counted = st.just(Wording(one="One", other="Many", count="n"))
    question = questions(number, last)
    return st.one_of(
        st.builds(Say, **base, text=counted),
        question,
        question,
        question,
        st.builds(Do, **base, action=st.just("a.b"), given=st.just({"m": "{n}", "k": "x"}), on=on),
        st.builds(Go, **base, to=somewhere),
        st.builds(Call, **base, flow=st.sampled_from([*NAMES, "gone"])),
        st.builds(End, **base, all=st.booleans()),
    )


def questions(number: int, last: int) -> st.SearchStrategy[Ask]:
    """A question of any kind."""
    somewhere = st.sampled_from(IDS[:last])
    maybe = st.none() | somewhere
    answers = st.sampled_from(["x", "later", "words", "yes", "7"])
    plain: list[tuple[Kind, tuple[Label, ...]]] = [
        ("choices", LABELS),
        ("open", LABELS),
        ("open", ()),
        ("number", ()),
        ("date", ()),
        ("time", ()),
        ("yes_no", ()),
    ]
    asks = [
        st.builds(
            Ask,
            id=st.just(IDS[number]),
            only_if=st.sampled_from([{}, CONDITION]),
            text=st.just(Wording(one=f"Text {number}")),
            save=st.sampled_from(["n", "m"]),
            kind=st.just(kind),
            choices=st.just(choices),
            on=st.dictionaries(answers, somewhere, max_size=2),
            late=maybe,
            skip=maybe,
            again=st.none() | st.just(Wording(one="Again")),
            more=st.none() | st.just("a.more"),
        )
        for kind, choices in plain
    ]
    return st.one_of(asks)


@cache
def flows_called(name: str) -> st.SearchStrategy[Flow]:
    """One flow of up to six steps, which may call the others and itself."""
    sizes = [
        st.builds(
            Flow,
            name=st.just(name),
            title=st.just(Wording(one=name)),
            whom=st.just(("anyone",)),
            words=st.just(Wording(one=f"start {name}")),
            keep=st.sampled_from([None, timedelta(hours=1)]),
            steps=st.tuples(*(steps(number, last) for number in range(last))),
        )
        for last in (1, 3, 6)
    ]
    return st.one_of(sizes)


all_flows = st.fixed_dictionaries({name: flows_called(name) for name in NAMES})


def inputs(names: tuple[str, ...]) -> st.SearchStrategy[Input]:
    """Anything that can happen to a conversation but an action's outcome."""
    numbers = st.integers(0, 6)
    buttons = st.builds("{}:{}:{}".format, numbers, numbers, st.sampled_from(["x", "yes", "later"]))
    return st.one_of(
        st.builds(Reply, texts),
        st.builds(Reply, texts, buttons),
        st.builds(
            Start,
            st.sampled_from([*names, "gone"]),
            st.dictionaries(st.sampled_from(["n", "m", "tenant"]), values),
            urgent=st.booleans(),
        ),
        st.just(Back()),
        st.builds(Late, numbers, numbers),
    )


small = st.lists(st.tuples(inputs(NAMES), spans), max_size=12)
shipped = st.lists(st.tuples(inputs(tuple(shipped_flows())), spans), max_size=10)
outcomes = st.builds(
    Did, st.sampled_from(["good", "bad", "other"]), st.dictionaries(st.just("n"), values)
)


@given(all_flows, small, st.lists(outcomes, min_size=1, max_size=5))
@settings(max_examples=120, deadline=None)
def test_whatever_happens_to_small_flows_they_wait_or_are_finished(
    flows: dict[str, Flow], happens: list[tuple[Input, timedelta]], done: list[Did]
) -> None:
    book = Book.of(flows, Catalogs.of({}))

    Witness(book, done).see(happens)


@given(flows_called("a"))
@settings(max_examples=50, deadline=None)
def test_any_flow_is_read_back_from_its_definition(flow: Flow) -> None:
    assert from_plain(json.loads(dumps(flow))) == flow


@given(shipped, st.sampled_from(list(Language)))
@settings(max_examples=80, deadline=None)
def test_whatever_happens_to_shipped_flows_they_wait_or_are_finished(
    happens: list[tuple[Input, timedelta]], language: Language
) -> None:
    done = [
        Did(outcome, dict.fromkeys(spec.values, "1"))
        for spec in shipped_actions().values()
        for outcome in spec.outcomes
    ]

    Witness(shipped_book(), done, language).see(happens)


@given(all_flows, small, st.lists(outcomes, min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_an_old_button_or_a_late_timer_changes_nothing(
    flows: dict[str, Flow], happens: list[tuple[Input, timedelta]], done: list[Did]
) -> None:
    witness = Witness(Book.of(flows, Catalogs.of({})), done)
    witness.see(happens)
    here = witness.talk.open
    asked = here.asked if here else 0

    for session in range(witness.talk.next_id + 1):
        for number in range(asked + 2):
            if here is None or (session, number) != (here.id, here.asked):
                for old in (Late(session, number), Reply("Apple", f"{session}:{number}:x")):
                    turn = advance(witness.book, witness.talk, old, now=witness.now, rules=RULES)
                    assert (turn.talk, turn.events) == (witness.talk, ())


class Witness:
    """Sees to it, after every input, that what is promised holds."""

    def __init__(self, book: Book, done: list[Did], language: Language = Language.EN) -> None:
        self.book = book
        self.done = done
        self.talk = Talk(language=language)
        self.now: datetime = NOON
        self.waits: dict[int, int] = {}
        self.turns = 0

    def see(self, happens: list[tuple[Input, timedelta]]) -> None:
        """Let things happen, each after a while."""
        for given_, after in happens:
            self.now += after
            self._one(given_)

    def _one(self, given_: Input) -> None:
        for _ in range(MOST_ACTIONS):
            turn = self._advance(given_)
            if turn.want is None:
                break
            given_ = self.done[self.turns % len(self.done)]
        else:  # what the caller does, when a flow only ever acts
            self.talk = self.talk._replace(open=None, parked=())
        opened = self.talk.open
        assert opened is None or opened.at == "asking"
        assert self.waits == ({opened.id: opened.asked} if opened else {})

    def _advance(self, given_: Input) -> Turn:
        restored = talk_from_json(talk_to_json(self.talk))
        assert restored == self.talk
        turn = advance(self.book, self.talk, given_, now=self.now, rules=RULES)
        assert advance(self.book, restored, given_, now=self.now, rules=RULES) == turn
        self.turns += 1
        self._check(turn)
        self.talk = turn.talk
        return turn

    def _check(self, turn: Turn) -> None:
        talk = turn.talk
        assert (turn.want is not None) == (talk.open is not None and talk.open.at == "doing")
        assert talk.open is not None or not talk.parked
        assert len(talk.parked) <= RULES.most_parked
        sessions = [*talk.parked, *([talk.open] if talk.open else [])]
        assert len({session.id for session in sessions}) == len(sessions)
        assert all(session.id < talk.next_id for session in sessions)
        assert len([event for event in turn.events if isinstance(event, Asked)]) <= 1
        assert len(turn.events) <= 8 * (RULES.most_steps + 3)
        self._account(turn.events, sessions)

    def _account(self, events: tuple[Event, ...], sessions: list[Session]) -> None:
        """Keep the timers as the caller would, and see that every session's life adds up."""
        for event in events:
            if isinstance(event, Waiting):
                self.waits[event.session] = event.asked
            elif isinstance(event, Settled):
                assert self.waits.pop(event.session)
        over = {
            event.session
            for event in events
            if isinstance(event, Moved) and event.how in {"ended", "went_stale"}
        }
        assert over.isdisjoint(session.id for session in sessions)


def test_a_value_of_every_kind_is_kept() -> None:
    kinds: list[Value] = [None, True, False, 0, 7, "x"]
    talk = Talk(
        language=Language.DA,
        open=Session(
            id=1, stack=(), values={str(at): value for at, value in enumerate(kinds)}, at="asking"
        ),
    )

    assert talk_from_json(talk_to_json(talk)) == talk
