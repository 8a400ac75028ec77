"""What is written on each phone of the demo while it is killed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.care import demo
from bot.model.people import Language, Role


@dataclass(frozen=True, slots=True)
class Post:
    """One message on a phone. Posted again it has the same `id`."""

    id: str
    text: str


# Each line has one reply, but for those in SILENT. {n} makes every text another one.
TENANTS: Final[Mapping[Language, Sequence[str]]] = {
    Language.SV: (
        "Hur jag mår",
        "Elementen är kalla, dag {n}",
        "och grannen åäö på {n}:an skriker",
        "1",
        "Meny",
        "0",
        "Hjälp",
    ),
    Language.NB: (
        "Hvordan det går",
        "Døra er ødelagt, dag {n}",
        "og nøkkel {n} er borte",
        "2",
        "Meny",
        "0",
        "Hjelp",
    ),
    Language.DA: (
        "Hvordan det går",
        "Huslejen er steget til {n}",
        "og brev nr. {n} kan jeg ikke læse",
        "3",
        "Menu",
        "0",
        "Hjælp",
    ),
    Language.EN: (
        "Check in",
        "The heating has been off for {n} days 🥶",
        "and it is {n} degrees in here",
        "4",
        "Menu",
        "0",
        "Help",
    ),
}
SILENT: Final = 2  # the third line: added to the answer before it, without a reply
OTHERS: Final = ("Meny", "0", "Nyckel nummer {n} ligger i lådan", "Hjälp")
PEERS: Final = ("Meny", "0", "Hjälp")  # what nobody understands of theirs, a colleague is told


def written(messages: int) -> dict[str, list[Post]]:
    """Give what each phone writes, by the name of its holder: `messages` in all."""
    holders = [one for one in demo.PEOPLE if one.address]
    share, more = divmod(messages, len(holders))
    return {
        holder.name: _posts(_lines(holder), share + (place < more))
        for place, holder in enumerate(holders)
    }


def _lines(holder: demo.Invented) -> Sequence[str]:
    if holder.role is Role.TENANT:
        return TENANTS[holder.language]
    return PEERS if holder.role is Role.PEER else OTHERS


def _posts(lines: Sequence[str], count: int) -> list[Post]:
    return [Post(f"m{n}", lines[n % len(lines)].replace("{n}", str(n))) for n in range(count)]
