"""Ask the provider what became of a message that it may have taken."""

import asyncio
from datetime import datetime, timedelta

from bot.channels.channel import Asked, Doubt, SendingFailed
from bot.channels.channel import Channel as Way
from bot.store import outbox
from bot.store.database import Database
from bot.store.outbox import Unsure
from bot.store.transaction import Tx
from bot.work.outgoing import undelivered
from bot.work.outgoing.claim import CALL, LEASE, say_again

DAY = timedelta(days=1)


async def ask(db: Database, way: Way, unsure: Unsure) -> str | None:
    """Give what the provider calls the message; None: it surely does not have it.

    Raises SendingFailed when it cannot tell now.
    """
    since = unsure.since - LEASE  # the call was made no earlier
    known = await db.read(outbox.known_ids, unsure.person, since - DAY)
    if not isinstance(way, Asked) or unsure.to is None:
        raise SendingFailed("This channel cannot be asked.")
    doubt = Doubt(to=unsure.to, text=unsure.text, since=since, known=known, line=unsure.line)
    try:
        async with asyncio.timeout(CALL.total_seconds()):
            return await way.find(doubt)
    except TimeoutError as late:
        raise SendingFailed("The provider did not answer in time.") from late


def note_answer(tx: Tx, unsure: Unsure, now: datetime, provider_id: str | None) -> None:
    """Note what the provider said: it has the message, or it never had it and it is sent again.

    An id that another message has got meanwhile is no answer: it is asked again.
    """
    if provider_id is None and unsure.resend:
        say_again(tx, unsure, now)
    elif provider_id is None:
        outbox.not_sent(tx, unsure.id, now, attempts=unsure.attempts)
    elif provider_id not in outbox.known_ids(tx, unsure.person, unsure.since - LEASE - DAY):
        outbox.found(tx, unsure.id, provider_id, now)


def note_silence(tx: Tx, unsure: Unsure, now: datetime) -> None:
    """Leave it to a human once it is worth nothing any more; until then it is asked again.

    What is harmless to say twice does not wait for an answer.
    """
    if unsure.resend:
        say_again(tx, unsure, now)
    elif now >= unsure.best_before:
        undelivered.hold(tx, unsure, now)
