"""What comes in, what goes out, and what is known of its journey."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final

from bot.model.ids import AddressId, OutboxId, PersonId
from bot.model.people import Channel


class Kind(StrEnum):
    """What came in: words, or something that we cannot read."""

    TEXT = "text"
    MEDIA = "media"  # a picture, a voice message, a sticker; `text` is its caption, if any
    CONTACT = "contact"  # a contact card; `text` is the number on it
    CALL = "call"  # a missed call


class Aside(StrEnum):
    """Why a message answers no question: it is kept, read for danger and STOP, and shown to a human."""

    LATE = "late"  # found at the provider long after it was written
    EDITED = "edited"  # a message that was read before has been changed
    FLOOD = "flood"  # its sender wrote more in a minute than anybody does


class Private(StrEnum):
    """Messages that no staff page, report or log shows."""

    RELAY = "relay"  # between a tenant and a peer supporter: its text goes once it has arrived
    PEERS = "peers"  # among peer supporters and their coordinator


@dataclass(frozen=True, slots=True)
class Thread:
    """Where a message belongs, besides its channel: to whom it shows, and in which list on a phone.

    `line`: which of our other numbers it came to or leaves from; None: the team's. It is kept on every
    channel, for a copy may go by SMS. `contact`: the peer conversation it is part of, peer_contact.id.
    """

    line: str | None = None
    private: Private | None = None
    contact: int | None = None


WITH_THE_TEAM: Final = Thread()


class Danger(StrEnum):
    """What a text sounds like to `bot.words.danger`."""

    SELF = "self"  # they may hurt themselves
    BODY = "body"  # somebody's life is in danger now: an overdose, no breath
    VIOLENCE = "violence"  # somebody hurts or threatens somebody


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """One message as a channel parsed it. `provider_id` is the same when it is delivered again."""

    channel: Channel
    sender: str
    text: str
    provider_id: str
    kind: Kind = Kind.TEXT
    button: str | None = None  # "session:asked:key", as it was sent out
    language_code: str | None = None  # what Telegram says of the sender's app
    aside: Aside | None = None
    written: datetime | None = None  # when, of a late one
    danger: Danger | None = None  # as `Reception` has read the text, before any transaction
    line: str | None = None  # which of our other numbers it came to; None: the team's


class Urgency(IntEnum):
    """What goes first when much waits: the smaller number."""

    ALARM = 0
    CRISIS = 1
    REPLY = 2
    STARTED = 3


class State(StrEnum):
    """Where an outgoing message is. It never goes back."""

    READY = "ready"
    SENDING = "sending"
    UNSURE = "unsure"  # may have been accepted; the provider is asked before anything is sent again
    HELD = "held"  # may have been accepted, cannot be asked: a person decides
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"
    DROPPED = "dropped"  # too late, or no longer wanted


@dataclass(frozen=True, slots=True)
class Button:
    """A choice that can be pressed: what comes back in `Inbound.button`, and what it says."""

    data: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbound:
    """One message that this process has claimed and may now send, until `lease` runs out."""

    id: OutboxId
    person: PersonId
    address: AddressId
    channel: Channel
    to: str
    text: str
    buttons: tuple[Button, ...] = ()
    urgency: Urgency = Urgency.REPLY
    attempts: int = 1
    lease: datetime
    best_before: datetime
    resend: bool = False  # harmless to say twice
    inbox: int | None = None  # what it answers, if anything: inbox.id
    line: str | None = None  # the number of ours it leaves from; None: the team's
    private: Private | None = None  # nobody here reads it; who wrote it hears if it is lost
    mark: str = ""  # what a report must bring back with `id`, which a restored database gives again


@dataclass(frozen=True, slots=True)
class Receipt:
    """The provider took the message and calls it this. `reports`: it will tell whether it arrived."""

    provider_id: str
    reports: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What a provider says of a message that it took: delivered or failed.

    `outbox` is our own id where it came back with the report: it may come before our own note. It
    counts only with the message's own `mark`. `opted_out`: it failed because the address takes
    nothing from us.
    """

    outbox: OutboxId
    channel: Channel
    provider_id: str
    state: State
    mark: str = ""
    error: str | None = None  # a sentence for staff
    opted_out: bool = False
