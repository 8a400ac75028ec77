"""The usual way: FastAPI, SQLAlchemy's async ORM on aiosqlite, one transaction a request.

It does the writes that Terskel does for such a message, and none of its thinking: the reply is
always the same, and nothing is sealed.
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from sqlalchemy import ForeignKey, event, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.pool import ConnectionPoolEntry
from twilio.request_validator import RequestValidator

from tests.bench.webhooks.listening import listen
from tests.bench.webhooks.script import PATH, PUBLIC_URL, TOKEN

validator = RequestValidator(TOKEN)


class Base(DeclarativeBase):
    """What the tables share."""


class Person(Base):
    """Who writes, by their number; how far their conversation is."""

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str]
    heard_at: Mapped[datetime]


class Inbox(Base):
    """What came in, once."""

    __tablename__ = "inbox"
    id: Mapped[int] = mapped_column(primary_key=True)
    sid: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]


class Message(Base):
    """What was said, in both directions."""

    __tablename__ = "message"
    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    direction: Mapped[str]
    text: Mapped[str]
    at: Mapped[datetime]


class Outbox(Base):
    """What is to leave."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(primary_key=True)
    message: Mapped[int] = mapped_column(ForeignKey("message.id"))
    state: Mapped[str] = mapped_column(index=True)
    best_before: Mapped[datetime]


class History(Base):
    """What happened."""

    __tablename__ = "history"
    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    at: Mapped[datetime]


engine = create_async_engine(f"sqlite+aiosqlite:///{sys.argv[1] if len(sys.argv) > 1 else ''}")
session = async_sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine.sync_engine, "connect")
def durable(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """Set what Terskel sets: a commit is on the disk before anybody is told of it."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=wal")
    cursor.execute("PRAGMA synchronous=full")
    cursor.execute("PRAGMA busy_timeout=60000")
    cursor.close()


@asynccontextmanager
async def made(_app: FastAPI) -> AsyncIterator[None]:
    """Make the tables before anything is served."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield


async def opened() -> AsyncIterator[AsyncSession]:
    """Give a session of this request's own."""
    async with session() as one:
        yield one


app = FastAPI(lifespan=made)


@app.post(PATH)
async def sms(request: Request, db: Annotated[AsyncSession, Depends(opened)]) -> Response:
    """Check the signature, and keep the message with what follows from it."""
    form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    signature = request.headers["X-Twilio-Signature"]
    if not validator.validate(PUBLIC_URL + PATH, form, signature):
        raise HTTPException(403)
    await keep(db, form, datetime.now(UTC))  # noqa: DTZ005, RUF100 - not our clock: another program
    return Response("<Response/>", media_type="text/xml")


async def keep(db: AsyncSession, form: dict[str, str], now: datetime) -> None:
    """Write down what Terskel would, in one transaction."""
    if await db.scalar(select(Inbox.id).where(Inbox.sid == form["MessageSid"])):
        return
    db.add(Inbox(sid=form["MessageSid"], at=now))
    person = await db.scalar(select(Person).where(Person.number == form["From"]))
    if person is None:
        person = Person(number=form["From"], state="{}", heard_at=now)
        db.add(person)
        await db.flush()
    person.state, person.heard_at = '{"open": "matters"}', now
    reply = Message(person=person.id, direction="out", text="What matters?", at=now)
    db.add(Message(person=person.id, direction="in", text=form["Body"], at=now))
    db.add(reply)
    await db.flush()
    db.add(Outbox(message=reply.id, state="ready", best_before=now + timedelta(hours=1)))
    db.add(History(person=person.id, kind="answered", at=now))
    await db.commit()


if __name__ == "__main__":
    listen(app)
