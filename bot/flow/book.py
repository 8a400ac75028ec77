"""The book of all flows: of today's and of every version that somebody still stands in.

Made once and never changed; what a message needs is looked up, not worked out.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.flow import reading
from bot.flow.definition import GRAMMAR, Ask, Do, Flow, Step
from bot.flow.index import WordIndex, admits, find_anywhere, index_words
from bot.flow.reading import Answer, Question, prepare_question
from bot.flow.talk import FlowId, Place, Session, Talk
from bot.flow.texts import Kept, Texts
from bot.flow.versions import UnknownGrammar, Version, from_plain, hash_of, to_plain
from bot.model.people import Language, Role
from bot.words.catalogs import Catalogs
from bot.words.labels import is_other_name
from bot.words.letters import normalise

PERSON = "person"  # the flow that asks for a human
NO_DAY = date(2000, 1, 1)  # stands for today where the day is not known: any real one comes after


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Book:
    """Flows, their texts and their words. Make it with `Book.of`."""

    texts: Texts
    current: Mapping[str, FlowId]
    flows: Mapping[FlowId, Flow]
    steps: Mapping[Place, Step]
    following: Mapping[Place, Place]
    questions: Mapping[Place, Question]
    words: WordIndex
    older: tuple[Version, ...]

    @classmethod
    def of(
        cls, flows: Mapping[str, Flow], catalogs: Catalogs, versions: Iterable[Version] = ()
    ) -> "Book":
        """Bind today's flows and those versions that are still in use.

        A version in a grammar that this release does not read is left out: whoever stands there
        is handed to a human.
        """
        versions = tuple(versions)
        texts = Texts(catalogs, {version.hash: version.texts for version in versions})
        current = {name: FlowId(name, hash_of(flow)) for name, flow in flows.items()}
        bound = _older(versions) | {current[name]: flow for name, flow in flows.items()}
        steps = {
            Place(flow, step.id): step for flow, found in bound.items() for step in found.steps
        }
        return cls(
            texts=texts,
            current=current,
            flows=bound,
            steps=steps,
            following=_following(bound),
            questions={
                place: prepare_question(place, step, texts.text)
                for place, step in steps.items()
                if isinstance(step, Ask)
            },
            words=index_words(flows.values(), catalogs),
            older=versions,
        )

    def knowing(self, versions: Iterable[Version]) -> "Book":
        """Give a book that knows these versions too; itself, if it does already."""
        new = [
            version for version in versions if FlowId(version.flow, version.hash) not in self.flows
        ]
        if not new:
            return self
        today = {name: self.flows[flow] for name, flow in self.current.items()}
        return Book.of(today, self.texts.catalogs, (*self.older, *new))

    # -- where a conversation goes

    def flow(self, name: str) -> FlowId | None:
        """Find today's version of a flow."""
        return self.current.get(name)

    def definition(self, flow: FlowId) -> Flow | None:
        """Find a flow as it is, or was in this version; None when that is no longer here."""
        return self.flows.get(flow)

    def first(self, flow: FlowId) -> Place:
        """Give the first step of a flow that is in the book."""
        return Place(flow, self.flows[flow].steps[0].id)

    def step(self, place: Place) -> Step | None:
        """Find a step; None when it, or its version, is no longer here."""
        return self.steps.get(place)

    def after(self, place: Place, outcome: str) -> Place | None:
        """Where this answer or outcome leads, else the next step; None: the flow ends there."""
        step = self.steps.get(place)
        if isinstance(step, Ask | Do) and outcome in step.on:
            return Place(place.flow, step.on[outcome])
        return self.following.get(place)

    # -- what people write

    def asked(self, session: Session, *, today: date = NO_DAY) -> Question | None:
        """Give the question a session stands at, as its values make it; None when there is none."""
        question = self.questions.get(session.stack[-1])
        return question and reading.offered(question, session.values, today=today)

    def read(
        self, session: Session, text: str, language: Language, *, today: date = NO_DAY
    ) -> Answer | None:
        """Read a text as the answer to the question of a session; None when it is not understood."""
        question = self.asked(session, today=today)
        return None if question is None else reading.read(question, text, language, today=today)

    def press(self, session: Session, button: str) -> Answer | None:
        """Read a button, "session:asked:key"; None when it belongs to another question."""
        number, _, rest = button.partition(":")
        asked, _, key = rest.partition(":")
        question = self.asked(session)
        if question is None or (number, asked) != (str(session.id), str(session.asked)):
            return None
        return reading.press(question, key)

    def starts(self, text: str, language: Language, roles: Collection[Role]) -> str | None:
        """Name the flow that this whole message starts for somebody with these roles."""
        for flow in self.words.starts[language].get(normalise(text), ()):
            if admits(flow, roles):
                return flow.name
        return None

    def anywhere(self, text: str, language: Language) -> str | None:
        """Name the flow whose words work at any moment, if this whole message is one of them.

        Said again, drawn out or spelled out, it is still that word.
        """
        return find_anywhere(self.words, text, language)

    def names_itself(self, stack: Iterable[Place], text: str) -> bool:
        """Whether the text is a word that starts one of the flows somebody is in already."""
        word = normalise(text)
        return any(word in self.words.own.get(place.flow.name, ()) for place in stack)

    def fits(
        self, talk: Talk, text: str, button: str | None = None, *, today: date = NO_DAY
    ) -> bool:
        """Whether a reply would be understood by the open question.

        An open question takes any words, so words that start a flow do not count as fitting it. In a
        flow that is `private` only those that work anywhere do not, and "can you ring me" is for a colleague.
        """
        session = talk.open
        if session is None or session.at != "asking":
            return False
        if button is not None:
            return self.press(session, button) is not None
        answer = self.read(session, text, talk.language, today=today)
        if answer is None or answer.words is None:
            return answer is not None
        flow = self.flows.get(session.stack[-1].flow)
        if flow is not None and flow.private:
            return self.anywhere(text, talk.language) in {None, PERSON}
        return normalise(text) not in self.words.all

    def is_other_name(self, talk: Talk, text: str) -> bool:
        """Whether a whole message is one that the open question lists (`also:`) for a choice."""
        session = talk.open
        if session is None or session.at != "asking":
            return False
        question = self.asked(session)
        return question is not None and is_other_name(text, question.options)

    # -- what is said

    def text(self, flow: FlowId, language: Language, msgid: str) -> str:
        """Find a text that depends on no number; `texts.text` finds the others too."""
        return self.texts.text(flow, language, msgid)

    def texts_of(self, flow: FlowId) -> Kept:
        """Collect the translations that are to be kept with this version: language, msgid, text."""
        return self.texts.of(self.flows[flow])

    def version(self, flow: FlowId) -> Version:
        """Give what must be kept of a flow for those who begin it now."""
        return Version(
            hash=flow.version,
            grammar=GRAMMAR,
            flow=flow.name,
            definition=to_plain(self.flows[flow]),
            texts=self.texts_of(flow),
        )


def _older(versions: Iterable[Version]) -> dict[FlowId, Flow]:
    found: dict[FlowId, Flow] = {}
    for version in versions:
        try:
            flow = from_plain(version.definition)
        except UnknownGrammar:
            continue  # promised by Book.of: the engine hands over whoever stands there
        found[FlowId(flow.name, version.hash)] = flow
    return found


def _following(flows: Mapping[FlowId, Flow]) -> dict[Place, Place]:
    return {
        Place(flow, step.id): Place(flow, following.id)
        for flow, found in flows.items()
        for step, following in zip(found.steps, found.steps[1:], strict=False)
    }
