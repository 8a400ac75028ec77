"""What peer supporters know something of."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select

from bot.model.ids import PersonId
from bot.model.peers import Topic
from bot.store.schema import peer_topic
from bot.store.statements import Statement
from bot.store.transaction import Tx

OF = Statement(select(peer_topic.c.topic).where(peer_topic.c.person == bindparam("whose")))
ALL = Statement(select(peer_topic.c.person, peer_topic.c.topic))
CLEAR = Statement(delete(peer_topic).where(peer_topic.c.person == bindparam("whose")))
ADD = Statement(insert(peer_topic).values(person=bindparam("person"), topic=bindparam("topic")))


def of(tx: Tx, person_id: PersonId) -> frozenset[Topic]:
    """Give what a peer supporter knows something of."""
    return frozenset(Topic(topic) for (topic,) in OF.all(tx, whose=person_id))


def all_of(tx: Tx) -> dict[PersonId, frozenset[Topic]]:
    """Give what each of them knows something of."""
    found: defaultdict[PersonId, set[Topic]] = defaultdict(set)
    for whose, topic in ALL.all(tx):
        found[PersonId(whose)].add(Topic(topic))
    return {whose: frozenset(topics) for whose, topics in found.items()}


def put(tx: Tx, person_id: PersonId, topics: Iterable[Topic]) -> None:
    """Keep these, instead of those before."""
    CLEAR.run(tx, whose=person_id)
    for topic in sorted(set(topics)):
        ADD.run(tx, person=person_id, topic=topic)
