"""Who somebody says they are: "hej det är Ali", "my name is Ali Berg"."""

import re
from typing import Final

from bot.words.letters import normalise

LONGEST: Final = 120  # letters; a longer text is a story in which somebody is named
_NAME: Final = r"[^\W\d_a-zåäöæøü][\w'\u2019-]+(?: [^\W\d_a-zåäöæøü][\w'\u2019-]+){0,2}"
_ENDS: Final = r"(?=\s*(?:$|[.,!?;:\n/]|(?:här|her|here|och|og|and|som har|som fått|som skriver|der har|der skriver|who)\b))"
# The sentence is over after the name, or goes on about the one who writes.
_SAID: Final = re.compile(
    rf"(?:^|[\s.,!:;])(?i:det är|det här är|det her er|detta är|jag heter|mitt namn är|det er|dette er|jeg heter"
    rf"|eg heiter|heiter|jeg hedder|mit navn er|du skriver med|I skriver med|navnet er|this is|it is|it's|my name is|name is)\s+"
    rf"({_NAME}){_ENDS}"
)
# "Det her er for meget", "Still here" and "Kom her" name nobody.
_NO_NAME: Final = (
    r"(?!(?i:de[nt]?|dett[ae]|denn[ae]|dem|allt?|all[ae]|ja[gr]|jeg|eg|vi|du|han|h[ouø]n|h[ae]n|ingen|någon|noen"
    r"|nogen|va[dr]|hva[dr]?|hvem|vem|s[åa]|hold|bor?|kom|kommer|er|är|stadig|fortfarande|fortsatt|still|ikke"
    r"|inte|not|bar[ae]|only|just|lige|n[uå]|now|right|over|out|in|up|down|back|tilbage|tilbake|tillbaka|sitter"
    r"|sidder|ligger|står|sover|she|he|it|they|this|that|everything|nothing|nobody|someone|anyone|who|what|stay"
    r"|come|living|live|stuck|sick|ill|fine|ok|good|bra|godt|fint|kallt|kaldt|koldt|cold|hjem|hjemme|hemma|home"
    r"|skriv|ring|svar|hjælp|hjelp|hjälp|help)\b)"
)
_HERE: Final = re.compile(
    rf"^(?:(?i:hej|hei|hi|hello|hejsan|hallå|hallo)\b)?[\s,!]*{_NO_NAME}({_NAME}) (?i:här|her|here)\b{_ENDS}"
)


def introduced(text: str) -> str | None:
    """Give the name by which somebody introduces themselves in a short message; None: nobody does."""
    if len(text) > LONGEST:
        return None
    found = _SAID.search(text) or _HERE.match(text)
    return found[1] if found else None


def is_called(name: str, known: str) -> bool:
    """Whether a part of the `name` is a part of the `known` one: Kim is "Kim Berg", and "kim"."""
    return not set(normalise(name).split()).isdisjoint(normalise(known).split())
