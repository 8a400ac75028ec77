"""A phone in the terminal: standard input is a line a message, standard output only the replies."""

import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.app import App, opened
from bot.commands.terminal import lines, must_be_open, show
from bot.model.ids import PersonId
from bot.model.messages import Inbound
from bot.model.people import Channel, Language, Role
from bot.settings import Settings
from bot.settings.forms import span
from bot.store import messages, people
from bot.store.people import NewPerson
from bot.store.transaction import Tx

WAIT = ":wait "
PEERS = ":peers "
HOW = (
    'Write as on a phone. ":peers hello" writes to the peers\' number, whose replies begin with [peers].'
    ' ":wait 2 days" moves the clock. Ctrl-D puts the phone away.'
)

# Numbers that belong to nobody: PTS sets these aside in Sweden; the others are not in use.
NUMBERS: Mapping[Language, str] = {
    Language.SV: "+467017406",
    Language.NB: "+47900000",
    Language.DA: "+45200000",
    Language.EN: "+447700900",
}


@dataclass(frozen=True, slots=True)
class Phone:
    """Whose phone it is, and the number it writes from."""

    person: PersonId
    number: str

    def wrote(self, text: str, line: str | None = None) -> Inbound:
        """Give a message as the network would bring it, to the team or another `line` of ours."""
        return Inbound(
            channel=Channel.SMS,
            sender=self.number,
            text=text,
            provider_id=secrets.token_hex(8),
            line=line,
        )


async def play(settings: Settings, role: Role, language: Language) -> None:
    """Be an invented person's phone until standard input ends; a blank line stands between replies.

    The person has been introduced and has agreed to be written to.
    """
    must_be_open()
    async with opened(settings, purpose="demo", make=True) as app:
        await app.recover()
        phone = await app.store.db.write(
            "chat", pick_up, role, language, zone=app.house.team.zone, now=app.clock.now()
        )
        screen = Screen(app, phone, await last_shown(app, phone))
        if sys.stdin.isatty():
            print(HOW, file=sys.stderr)
        async for line in lines():
            await hear(app, phone, line)
            await app.traveller.settle()
            await screen.show()


def pick_up(tx: Tx, role: Role, language: Language, *, zone: str, now: datetime) -> Phone:
    """Give the phone of the one invented person of this role and language; make them the first time."""
    handle = f"chat-{role}-{language}"
    number = f"{NUMBERS[language]}{10 + list(Role).index(role)}"
    person = people.by_handle(tx, handle)
    if person is None:
        person = people.add(tx, _invented(role, language, handle, zone, now), now)
        people.give_address(tx, person.id, Channel.SMS, number, now)
    return Phone(person.id, number)


def _invented(role: Role, language: Language, handle: str, zone: str, now: datetime) -> NewPerson:
    return NewPerson(
        name="Kim",
        roles=frozenset({role}),
        language=language,
        zone=zone,
        handle=handle,
        introduced_at=now,
        agreed_at=now,
    )


async def hear(app: App, phone: Phone, line: str) -> None:
    """Take a line: a message to the team, `:peers hello`, or `:wait 2 days`."""
    if line.startswith(PEERS):
        peers = next(iter(app.house.peer_lines), None)
        await app.reception.take(phone.wrote(line.removeprefix(PEERS), peers))
        return
    if not line.startswith(WAIT):
        await app.reception.take(phone.wrote(line))
        return
    try:
        await app.traveller.forward(span(line.removeprefix(WAIT)))
    except ValueError:
        print(
            f'":wait" takes a time like 90 minutes or 2 days, not "{line.removeprefix(WAIT)}".',
            file=sys.stderr,
        )


async def last_shown(app: App, phone: Phone) -> int:
    """Give the id of the last message that an earlier session has shown; 0 when there is none."""
    shown = await app.store.db.read(messages.conversation, phone.person, limit=1)
    return shown[-1].id if shown else 0


class Screen:
    """What the phone shows: each reply once, as it arrives."""

    def __init__(self, app: App, phone: Phone, last: int) -> None:
        self._app = app
        self._phone = phone
        self._last = last
        self._blank = False

    async def show(self) -> None:
        """Print what has come since the last look."""
        new = await self._app.store.db.read(
            messages.conversation, self._phone.person, after=self._last, limit=100
        )
        for message in new:
            self._last = message.id
            if message.direction == "out":
                text = f"[peers] {message.text}" if message.thread.line else message.text
                show(f"\n{text}" if self._blank else text)
                self._blank = True
