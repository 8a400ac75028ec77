"""The texts of flows in every language, also of versions that only somebody's conversation knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.flow.definition import Ask, Flow, Say, Step, Wording
from bot.flow.talk import FlowId
from bot.model.people import Language
from bot.words.catalogs import Catalogs
from bot.words.placeholders import is_name

Kept = Mapping[str, Mapping[str, str]]  # language -> msgid -> text


@dataclass(frozen=True, slots=True, repr=False)
class Texts:
    """Today's catalogs, and the texts kept with each version (by its hash)."""

    catalogs: Catalogs
    kept: Mapping[str, Kept]

    def text(
        self,
        flow: FlowId,
        language: Language,
        msgid: str,
        plural: str | None = None,
        count: int | None = None,
    ) -> str:
        """Find a text: in today's catalog, else as the version was kept, else in English.

        A count that is not known takes the plural.
        """
        if plural is None:
            today = self.catalogs.say(language, flow.name, msgid)
            return today or self._kept(flow, language, msgid) or msgid
        number = 0 if count is None else count
        # the four languages have two forms, and one thing alone takes the first (CLDR)
        english = msgid if number == 1 else plural
        form = self.catalogs.plural(language, flow.name, msgid, plural, number)
        return form or self._kept(flow, language, english) or english

    def _kept(self, flow: FlowId, language: Language, msgid: str) -> str | None:
        return self.kept.get(flow.version, {}).get(language, {}).get(msgid)

    def of(self, flow: Flow) -> dict[str, dict[str, str]]:
        """Collect what a version must keep: every translated text of the flow, by language."""
        found: dict[str, dict[str, str]] = {}
        for language in Language:
            if language is not Language.EN:
                found[language.value] = dict(self._translated(flow, language))
        return found

    def _translated(self, flow: Flow, language: Language) -> Iterator[tuple[str, str]]:
        for wording in wordings(flow):
            if wording.other is None:
                text = self.catalogs.say(language, flow.name, wording.one)
                if text:
                    yield wording.one, text
                continue
            for count, msgid in ((1, wording.one), (2, wording.other)):
                form = self.catalogs.plural(language, flow.name, wording.one, wording.other, count)
                if form:
                    yield msgid, form


def wordings(flow: Flow) -> Iterator[Wording]:
    """Go through every text of a flow that is translated, in the order written."""
    yield flow.title
    if flow.words:
        yield flow.words
    for step in flow.steps:
        yield from wordings_of(step)


def wordings_of(step: Step) -> Iterator[Wording]:
    """Go through all that a step can say, its labels and their other names too."""
    if not isinstance(step, Say | Ask):
        return
    yield step.text
    if isinstance(step, Ask):
        for label in step.choices:
            if not is_name(label.text):
                yield Wording(one=label.text, line=label.line)
        yield from step.also.values()
        yield from (step.again,) if step.again else ()
