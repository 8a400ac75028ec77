"""A file as it looks after years: many people, a million rows of what was, put there in one go."""

from datetime import datetime, timedelta

from bot.store.transaction import Tx
from bot.store.types import written
from tests.bench.script import KNOWN, PEOPLE

MILLION = 1_000_000
WORDS = "The heating has been off since Monday and nobody has called me back about it yet."
COUNT = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :rows)"
# The people came first and their ids have no gap: 1 is the worker.
OTHERS = f"""
    INSERT INTO person (ref, team, language, zone, created_at) {COUNT}
    SELECT 'other-' || i, 1, 'sv', 'Europe/Stockholm', :at FROM n
"""
PERSON = f"2 + i % {KNOWN}"

HISTORY = f"""
    INSERT INTO history (at, person, kind, data) {COUNT}
    SELECT :at, {PERSON}, 'answered', '{{"flow":"check_in","asked":"wish","value":"call"}}' FROM n
"""
# Every other message came in, and is answered by the one after it.
INBOX = f"""
    INSERT INTO inbox (channel, digest, at) {COUNT}
    SELECT 'sms', randomblob(16), :at FROM n
"""
MESSAGES = f"""
    INSERT INTO message (person, address, channel, direction, inbox, text, at) {COUNT}
    SELECT 2 + (i / 2) % {KNOWN}, 1 + (i / 2) % {KNOWN}, 'sms',
           CASE i % 2 WHEN 0 THEN 'in' ELSE 'out' END, CASE i % 2 WHEN 0 THEN 1 + i / 2 END, :text, :at
    FROM n
"""
OUTBOX = """
    INSERT INTO outbox (person, message, address, channel, inbox, urgency, resend, state,
                        best_before, attempts, owner, provider_id, at, settled_at)
    SELECT person, id, address, 'sms', id / 2, 2, 0, 'delivered', :at, 1, 'bench', 'phone:' || id, :at, :at
    FROM message WHERE direction = 'out'
"""


def remember(tx: Tx, now: datetime, *, messages: bool) -> None:
    """Put 10,000 people and a million rows of history in; if wanted, a million messages too.

    A message is there with its journey: what it came in as, and how it left.
    """
    then = {"at": written(now - timedelta(days=30))}
    tx.cursor.execute(OTHERS, then | {"rows": KNOWN - PEOPLE})
    tx.cursor.execute(HISTORY, then | {"rows": MILLION})
    if not messages:
        return
    tx.cursor.execute(INBOX, then | {"rows": MILLION // 2})
    sealed = tx.keys.seal(WORDS, "message.text")
    tx.cursor.execute(MESSAGES, then | {"rows": MILLION, "text": sealed})
    tx.cursor.execute(OUTBOX, then)
