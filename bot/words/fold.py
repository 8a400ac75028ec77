"""Values on their way into an SMS: names and Babel's output in the letters of GSM-7.

The one place where a letter becomes another one. Never used on what translators wrote: `check`
refuses such letters there, so that they can choose the words themselves.
"""

import unicodedata
from functools import lru_cache

from bot.words.segments import GSM7

# What Unicode does not take apart by itself. A letter that is in no table and has no plainer form
# (Cyrillic, emoji) stays as it is: nothing is better than something wrong in a name.
PLAINER = {
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
        " ",
    ),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),  # seen by nobody
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    "\u2039": "<",
    "\u203a": ">",
    "\u2026": "...",
    "\u2022": "-",
    "\u00d7": "x",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "þ": "th",
    "Þ": "Th",
    "ħ": "h",
    "Ħ": "H",
    "ŧ": "t",
    "Ŧ": "T",
    "ŋ": "n",
    "Ŋ": "N",
    "ı": "i",
    "œ": "oe",
    "Œ": "OE",
    "ẞ": "ß",
}


@lru_cache(maxsize=4096)
def fold_gsm7(text: str) -> str:
    """Give `text` in GSM-7 letters where a clear form exists: Łukasz is Lukasz, Zoë is Zoe."""
    if GSM7.issuperset(text):
        return text
    return "".join(map(_plainer, unicodedata.normalize("NFC", text)))


def _plainer(letter: str) -> str:
    if letter in GSM7:
        return letter
    if letter in PLAINER:
        return PLAINER[letter]
    base = unicodedata.decomposition(letter).partition(" ")[0]
    if not base or base.startswith("<"):
        return letter
    plain = _plainer(chr(int(base, 16)))
    return plain if GSM7.issuperset(plain) else letter
