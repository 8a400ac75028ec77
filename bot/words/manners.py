"""Messages that are only good manners: a thank-you or a nod wants no answer, a greeting wants a door."""

from typing import Final

from bot.words.letters import normalise

# As `normalise` leaves them. Nordic and English words differ too little to keep four lists apart.
_THANKS: Final = frozenset(
    (
        "tack", "tack sa mycket", "tusen tack", "takk", "tusen takk", "mange takk", "takk skal du ha",
        "tak", "mange tak", "tusind tak", "thanks", "thank you", "thank you very much", "thx", "ty",
        "ok", "okej", "okay", "okei", "okey", "oki", "bra", "fint", "toppen", "kanon", "greit", "den er grei",
        "flott", "supert", "godt", "fedt", "super", "perfekt", "perfect", "good", "great", "fine", "sounds good",
    )
)  # fmt: skip
_NODS: Final = frozenset("👍👌🙏🙂😊😀😃😄🤗🥰😘❤♥💙💚💛🧡💜✌") | frozenset("\ufe0f🏻🏼🏽🏾🏿")
_GREETINGS: Final = frozenset(
    (
        "hej", "hejsan", "hejhej", "tja", "tjena", "hei", "heisann", "heia", "hallo", "halla", "hi", "hey", "hello",
        "hi there", "god morgon", "god morgen", "good morning", "goddag", "god dag", "god kveld", "god kvall",
        "god aften",
    )
)  # fmt: skip


def is_thanks(text: str) -> bool:
    """Whether a message only thanks or nods: a word of courtesy, a thumb, a heart."""
    signs = {sign for sign in text if not sign.isspace()}
    return (bool(signs) and signs <= _NODS) or normalise(text) in _THANKS


def is_greeting(text: str) -> bool:
    """Whether a message only says hello."""
    return normalise(text) in _GREETINGS
