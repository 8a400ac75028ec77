"""The one place where what went wrong becomes a sentence and an exit status."""

import sys
from collections.abc import Iterable
from typing import Final, NoReturn

REFUSED: Final = 1

# What tells people, in its own text, what is wrong and the way out: module and name, so that saying
# one does not import them all. A class stands for those that are made from it.
SAYS_IT: Final = frozenset(
    {
        ("bot.app.serving", "PortTaken"),
        ("bot.care.newcomers", "PeopleWrong"),
        ("bot.commands.errors", "Refused"),
        ("bot.flow.faults", "FlowsBroken"),
        ("bot.settings.places", "SettingsWrong"),
        ("bot.store.keys", "KeyMissing"),
        ("bot.store.keys", "KeyWrong"),
        ("bot.store.refusals", "StoreRefused"),
        ("bot.words.catalogs", "CatalogBroken"),
    }
)
UNAVAILABLE: Final = ("bot.store.faults", "Unavailable")


class Refused(Exception):
    """A command cannot be done. Its text is one sentence with the way out."""


def refuse(error: BaseException) -> NoReturn:
    """Tell standard error what is wrong and end with 1."""
    for sentence in sentences(error):
        print(sentence, file=sys.stderr)
    raise SystemExit(REFUSED)


def sentences(error: BaseException) -> Iterable[str]:
    """Say what is wrong and the way out, a sentence a mistake, never a traceback."""
    known = _known(error)
    if known is not None:
        return str(known).splitlines()
    if _is(error, UNAVAILABLE):
        return [
            "The database does not take anything just now: look at the room on its disk and at its rights, then try again."
        ]
    if isinstance(error, OSError) and error.filename:
        return [
            f"{error.filename}: {_reason(error)}. Look at the path, its rights and the room on the disk."
        ]
    return [_fault(error)]


def _known(error: BaseException) -> BaseException | None:
    """Find the error that says it itself, also inside a group of one."""
    if isinstance(error, BaseExceptionGroup):
        inside = [known for one in error.exceptions if (known := _known(one))]
        return inside[0] if inside else None
    return error if any(_is(error, name) for name in SAYS_IT) else None


def _is(error: BaseException, name: tuple[str, str]) -> bool:
    return any((kind.__module__, kind.__qualname__) == name for kind in type(error).__mro__)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _fault(error: BaseException) -> str:
    """Say that it is our fault; where it happened goes to the log, whose level may show it."""
    from bot import logs

    logs.debug_fault(error)
    return (
        f"This is a fault in Terskel, not in what you did: {logs.describe(error)} in {logs.place(error)}."
        " Run it again with TERSKEL_LOG_LEVEL=DEBUG, and the log on standard error shows the way there;"
        " it holds no texts, names or numbers, so you can send it with a report."
    )
