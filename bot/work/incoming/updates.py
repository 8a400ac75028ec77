"""What Telegram tells, taken one by one: people's messages, who has blocked us, groups we are put into."""

from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Final, assert_never

from bot.channels.updates import Crowd, Membership, Press, Update
from bot.clock import Clock
from bot.flow.reading import PHRASES
from bot.model.handovers import Why
from bot.model.messages import Inbound
from bot.model.people import Channel, Country, Language
from bot.store import handovers, meta, people
from bot.store.database import Database
from bot.store.transaction import Tx
from bot.words import language
from bot.words.phrases import Phrase
from bot.work.house import House
from bot.work.incoming.courtesies import Courtesies
from bot.work.incoming.receive import Came, Received
from bot.work.incoming.reception import Reception

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram  # its library costs a start that has no bot

AT_HOME: Final = {
    Country.SE: Language.SV,
    Country.NO: Language.NB,
    Country.DK: Language.DA,
}


class Updates:
    """Takes updates from whoever fetches them or is handed them."""

    def __init__(
        self,
        telegram: "Telegram",
        reception: Reception,
        db: Database,
        house: House,
        clock: Clock,
        courtesies: Courtesies,
    ) -> None:
        self._telegram = telegram
        self._reception = reception
        self._db = db
        self._house = house
        self._clock = clock
        self._courtesies = courtesies

    async def take_raw(self, raw: object) -> bool:
        """Take an update as Telegram wrote it; whether it was one. Raises Unavailable."""
        update = self._telegram.read(raw)
        if update is not None:
            await self.take(update)
        return update is not None

    async def take(self, update: Update) -> None:
        """Return after the commit of all that follows from it.

        The same update may come again. Raises Unavailable: nothing was kept, it must come again.
        """
        if update.press is not None:
            self._courtesies.later(partial(self._telegram.end_press, update.press))
        match update.what:
            case Inbound() as inbound:
                self._mark(update.press, await self._reception.take(inbound))
            case Membership() as membership:
                await self._db.write(
                    _key(membership.sender), note_membership, membership, now=self._clock.now()
                )
            case Crowd() as crowd:
                await self._leave(crowd)
            case None:
                pass
            case _:
                assert_never(update.what)

    def _mark(self, press: Press | None, received: Received) -> None:
        """Show a press on the screen it was made on: as chosen, or as one that comes too late."""
        if press is not None and received.came is Came.NEW:
            mark = (
                self._telegram.without_buttons
                if received.passed
                else self._telegram.shown_as_chosen
            )
            self._courtesies.later(partial(mark, press))

    async def _leave(self, crowd: Crowd) -> None:
        """Leave a group or a channel; the first time with a line that tells of nobody."""
        first = await self._db.write(
            _key(str(crowd.chat)), note_crowd, crowd, now=self._clock.now()
        )
        text = self._line(crowd) if first else None
        self._courtesies.later(partial(self._telegram.leave, crowd.chat, text))

    def _line(self, crowd: Crowd) -> str:
        spoken = (
            language.guess(None, "", crowd.language_code)
            if crowd.language_code
            else AT_HOME[self._house.team.country]
        )
        return self._house.book.text(PHRASES, spoken, Phrase.ONE_AT_A_TIME)


def note_membership(tx: Tx, membership: Membership, *, now: datetime) -> None:
    """Note that a person has blocked the bot, of which staff hear, or lets it write again."""
    if not membership.gone:
        people.accept_at(tx, Channel.TELEGRAM, membership.sender)
        return
    person = people.refuse_at(tx, Channel.TELEGRAM, membership.sender)
    if person is not None:
        handovers.keep_one(tx, person, None, Why.OPTED_OUT, now)


def note_crowd(tx: Tx, crowd: Crowd, *, now: datetime) -> bool:
    """Note that the bot was in this group or channel; whether it is the first time."""
    key = f"telegram_crowd:{sha256(str(crowd.chat).encode()).hexdigest()[:16]}"
    first = meta.get(tx, key) is None
    if first:
        meta.put(tx, key, now.isoformat())
    return first


def _key(sender: str) -> str:
    """The key under which a person's units keep their order, as `Reception` names it."""
    return f"{Channel.TELEGRAM}:{sender}"
