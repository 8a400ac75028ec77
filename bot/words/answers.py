"""How an answer is matched to a choice: by number, label, its beginning, a near miss, or in a sentence.

The person's own language goes before the other three: "rolig" is fun in Swedish and calm in
Norwegian. Where two choices fit, none is taken: to ask again is better than to guess wrong.
"""

from rapidfuzz.distance import OSA

from bot.model.people import Language
from bot.words.labels import (
    FILLERS,
    TOKEN,
    Label,
    Options,
    Shelf,
    in_figures,
    meaning_of,
    named_otherwise,
    tells_days,
)
from bot.words.letters import normalise
from bot.words.numerals import spelled
from bot.words.yes_no import NEGATIONS

OWN_BEGINNING = 2  # letters that a beginning needs in one's own language,
OTHER_BEGINNING = 3  # and in another
SHORTEST_MISS = 4  # letters; "hem" and "hel" are different words
LONGEST_SENTENCE = 8  # words; a longer text is a story, not a choice

# What may stand beside the number of a choice: "jag tar nr 1".
_BESIDE_NUMBER = frozenset(
    """
    nr nummer number num alternativ alternativet alt val valg valet svar svaret answer option choice
    choose pick velger valjer vel vil vill have ha tar tager tag ta jag jeg eg i pa blir bli det
    """.split()  # noqa: SIM905 - a list of words, not of quotes
)
_EITHER = frozenset(("eller", "or"))
# Answers of their own, or nothing at all: never the beginning of a label.
_NO_BEGINNING = frozenset("ja jo yes ok nej nei no na jag jeg eg det den the".split())  # noqa: SIM905


def choose_exactly(text: str, options: Options, language: Language) -> str | None:
    """Give the key of the choice that the whole text is: its number in figures, or its whole label.

    For open questions, where any other text is an answer in the person's own words.
    """
    words = normalise(text)
    if words.isdecimal():
        return options.numbers.get(int(words)) if len(words) < 4 else None
    figures = in_figures(words)
    for shelf in options.shelves(language):
        for form in (words, figures):
            if form in shelf.whole:
                return shelf.whole[form]
    return None


def choose(text: str, options: Options, language: Language) -> str | None:
    """Give the key of the choice that a text means, or None when it means none, or more than one."""
    exact = choose_exactly(text, options, language) or named_otherwise(text, options)
    words = normalise(text)
    if exact is not None or not words or words.isdecimal():
        return exact
    meaning = meaning_of(words)
    for shelf in options.shelves(language):
        if meaning is not None and meaning in shelf.meant:
            return shelf.meant[meaning]
        if isinstance(meaning, int) and tells_days(shelf):
            return None  # three weeks, where one or two can be chosen
    return _by_words(words, options, language)


def told_of(text: str, options: Options, language: Language) -> frozenset[str]:
    """Give the keys of all choices of which a text has a telling word, whatever else it says."""
    tokens = TOKEN.findall(normalise(text))
    return frozenset(
        label.key
        for shelf in options.shelves(language)
        for token in tokens
        for label in shelf.telling.get(token, ())
    )


def _by_words(words: str, options: Options, language: Language) -> str | None:
    tokens = TOKEN.findall(words)
    if len(tokens) == 1 and (number := spelled(tokens[0])) is not None:
        return _by_numeral(words, number, options, language)
    if any(token.isdecimal() for token in tokens):
        return _by_number(words, tokens, options, language)
    return _by_label(words, tokens, options, language)


def _by_numeral(words: str, number: int, options: Options, language: Language) -> str | None:
    """One word that is a number; "ti" is ten, and the beginning of tirsdag too."""
    numbered = options.numbers.get(number)
    labelled = _by_label(words, [words], options, language)
    if numbered is None or labelled is None:
        return numbered or labelled
    return numbered if labelled == numbered else None


def _by_number(words: str, tokens: list[str], options: Options, language: Language) -> str | None:
    """Figures in a sentence: with nothing else that counts, or with the label that they belong to."""
    numbers = {int(token) for token in tokens if token.isdecimal() and len(token) < 4}
    offered = [options.numbers[number] for number in numbers if number in options.numbers]
    if not offered:
        return _by_label(words, tokens, options, language)
    rest = [token for token in tokens if not token.isdecimal() and token not in _BESIDE_NUMBER]
    if len(numbers) > 1:
        return None
    labelled = _by_label(" ".join(rest), rest, options, language) if rest else offered[0]
    return offered[0] if labelled == offered[0] else None


def _by_label(words: str, tokens: list[str], options: Options, language: Language) -> str | None:
    negated = not NEGATIONS.isdisjoint(tokens)
    own, others = options.shelves(language)
    shelves = (own, OWN_BEGINNING), (others, OTHER_BEGINNING)
    for shelf, fewest in shelves:
        if keys := _beginning(words, shelf, fewest):
            return _only(keys)
    for find in (_near, _in_sentence):
        for shelf, _ in shelves:
            if keys := find(words, tokens, shelf, negated=negated):
                return _only(keys)
    return None


def _only(keys: set[str]) -> str | None:
    return next(iter(keys)) if len(keys) == 1 else None


def _beginning(words: str, shelf: Shelf, fewest: int) -> set[str]:
    """Choices whose label begins so; "no" and "ja" are answers of their own, never a beginning."""
    if len(words) < fewest or words in _NO_BEGINNING:
        return set()
    return {label.key for label in shelf.labels if label.text.startswith(words)}


def _near(words: str, tokens: list[str], shelf: Shelf, *, negated: bool) -> set[str]:
    """Choices whose label is a slip of the finger away, and nearer than any other choice.

    A slip is a letter too many, too few, wrong, or two swapped: one is allowed in 4 to 7 letters, two
    in 8 to 13, three above. "hemsk" is two away from "hemma" and not taken for it. No slip
    turns a yes into a no, or two weeks into three.
    """
    slips = _slips(len(words))
    numerals = [token for token in tokens if spelled(token) is not None]
    found: dict[str, int] = {}
    for label in shelf.labels if slips else ():
        too_far = abs(len(words) - len(label.text)) > slips or len(label.text) < SHORTEST_MISS
        if too_far or label.negated != negated or not label.numerals.issuperset(numerals):
            continue
        away = OSA.distance(words, label.text, score_cutoff=slips)
        if away <= slips:
            found[label.key] = min(away, found.get(label.key, away))
    nearest = min(found.values(), default=0)
    return {key for key, away in found.items() if away == nearest}


def _slips(letters: int) -> int:
    return 0 if letters < SHORTEST_MISS else 1 if letters < 8 else 2 if letters < 14 else 3


def _in_sentence(_words: str, tokens: list[str], shelf: Shelf, *, negated: bool) -> set[str]:
    """Choices named in a short sentence: the whole label, or a telling word of it among fillers.

    A sentence that says no ("inte ringa") names only what is itself a no, and one that leaves it
    open ("en eller två veckor") names nothing.
    """
    if len(tokens) > LONGEST_SENTENCE or not _EITHER.isdisjoint(tokens):
        return set()
    held = _held(tokens, shelf)
    named = held.union(*_telling_of(tokens, shelf)) if held else _told(tokens, shelf)
    return {label.key for label in named if label.negated == negated}


def _held(tokens: list[str], shelf: Shelf) -> set[Label]:
    """Labels whose words stand in the sentence side by side, whatever their endings."""
    return {
        label
        for at, token in enumerate(tokens)
        for label in shelf.first.get(token, ())
        if len(label.words) <= len(tokens) - at
        and all(word in forms for word, forms in zip(tokens[at:], label.words, strict=False))
    }


def _told(tokens: list[str], shelf: Shelf) -> frozenset[Label]:
    """Labels that have every word of the sentence that says something."""
    told = _telling_of(tokens, shelf)
    return frozenset.intersection(*told) if told else frozenset()


def _telling_of(tokens: list[str], shelf: Shelf) -> list[frozenset[Label]]:
    """For each word that says something, the labels that it tells of: none, where it is another's."""
    return [shelf.telling.get(token, frozenset()) for token in tokens if token not in FILLERS]
