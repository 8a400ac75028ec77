"""Every version of a flow that a conversation may stand in, with its texts in every language."""

from datetime import datetime

from sqlalchemy import bindparam, select

from bot.flow.versions import Version
from bot.store.schema import flow_version
from bot.store.statements import Statement
from bot.store.transaction import Tx

KEEP = Statement(
    lambda insert_into: (
        insert_into(flow_version)
        .values({column.key: bindparam(column.key) for column in flow_version.c})
        .on_conflict_do_nothing()
    )
)
ALL = Statement(
    select(
        flow_version.c.hash,
        flow_version.c.grammar,
        flow_version.c.flow,
        flow_version.c.definition,
        flow_version.c.texts,
    ).order_by(flow_version.c.seen_at, flow_version.c.hash)
)


def keep(tx: Tx, version: Version, now: datetime) -> bool:
    """Keep a version; False: it is there already."""
    return (
        KEEP.run(
            tx,
            hash=version.hash,
            grammar=version.grammar,
            flow=version.flow,
            definition=dict(version.definition),
            texts=dict(version.texts),
            seen_at=now,
        )
        > 0
    )


def all(tx: Tx) -> list[Version]:  # noqa: A001 - `flow_versions.all` reads as it should
    """Give every version, in the order they were first seen."""
    return [
        Version(hash=row[0], grammar=row[1], flow=row[2], definition=row[3], texts=row[4])
        for row in ALL.all(tx)
    ]
