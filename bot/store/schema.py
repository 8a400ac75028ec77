"""Every table and column: what kind of data it is, how long it is kept, what erasing does to it.

Retention, erasure, "my data" and `docs/privacy.md` are made from what stands here (`store/kept.py`
reads it); a column without a class does not pass the tests.
"""

from collections.abc import Iterable

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.model.messages import State
from bot.store.kept import Erasing, Kind, kept
from bot.store.types import Instant, Json, Sealed

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# How the columns are kept. Days are counted from the row's own time; None is as long as the
# team works with the person.
PERSON = kept(Kind.CONTACT, days=None, erasing=Erasing.EMPTIED)
NUMBER = kept(Kind.CONTACT, days=None, erasing=Erasing.DELETED)
SAID = kept(Kind.CONTENT, days=90, erasing=Erasing.DELETED)
IN_TALK = kept(Kind.CONTENT, days=None, erasing=Erasing.DELETED)
CARE = kept(Kind.CARE, days=None, erasing=Erasing.DELETED)
STAFF = kept(Kind.STAFF, days=None, erasing=Erasing.STAYS)
COLLEAGUE = kept(Kind.STAFF, days=None, erasing=Erasing.EMPTIED)
READING = kept(Kind.STAFF, days=730, erasing=Erasing.STAYS)
HAPPENED = kept(Kind.CARE, days=730, erasing=Erasing.DELETED)
WISH = kept(Kind.CONTENT, days=90, erasing=Erasing.DELETED)
WEEK = kept(Kind.STAFF, days=365, erasing=Erasing.DELETED)
PROFILE = kept(Kind.STAFF, days=None, erasing=Erasing.DELETED)
LINK = kept(Kind.TECHNICAL, days=None, erasing=Erasing.DELETED)
JOURNEY = kept(Kind.TECHNICAL, days=90, erasing=Erasing.DELETED)
TRACE = kept(Kind.TECHNICAL, days=90, erasing=Erasing.EMPTIED)
SYSTEM = kept(Kind.TECHNICAL, days=None, erasing=Erasing.STAYS)


def one_of(column: str, values: Iterable[str]) -> str:
    """Say that a column holds one of these. SQLite would build a table for `in (…)`, at each insert."""
    return " or ".join(f"{column} = '{value}'" for value in values)


meta = Table(
    "meta",
    metadata,
    Column(
        "key", Text, primary_key=True, info=SYSTEM
    ),  # purpose (demo | real), key_check, clock_offset, …
    Column("value", Text, nullable=False, info=SYSTEM),
)

team = Table(
    "team",
    metadata,
    Column("id", Integer, primary_key=True, info=SYSTEM),
    Column("name", Text, nullable=False, info=STAFF),
    Column("country", Text, nullable=False, info=STAFF),
    Column("zone", Text, nullable=False, info=STAFF),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True, info=SYSTEM),
    Column("ref", Text, nullable=False, unique=True, info=PERSON),
    Column("handle", Text, unique=True, info=COLLEAGUE),  # staff only: how a colleague names them
    Column("team", ForeignKey("team.id"), nullable=False, info=SYSTEM),
    Column("name", Sealed("person.name"), info=PERSON),
    Column("language", Text, nullable=False, info=PERSON),
    Column("zone", Text, nullable=False, info=PERSON),
    Column("quiet", Text, info=PERSON),  # "21:00-09:00" local; empty: the team's
    Column("reads_at", Text, info=STAFF),  # a worker's reading times: "10:00 15:00"
    Column("worker", ForeignKey("person.id"), info=CARE),
    Column("protected", Boolean, nullable=False, server_default=text("FALSE"), info=PERSON),
    Column("introduced_at", Instant, info=CARE),
    Column("agreed_at", Instant, info=CARE),
    Column("declined_at", Instant, info=CARE),
    Column("stopped_at", Instant, info=CARE),
    Column("created_at", Instant, nullable=False, info=SYSTEM),
    Column("erased_at", Instant, info=SYSTEM),
    Index("ix_person_worker", "worker"),
)

role = Table(
    "role",
    metadata,
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, info=LINK),
    Column("role", Text, primary_key=True, info=CARE),
)

address = Table(
    "address",
    metadata,
    Column("id", Integer, primary_key=True, info=LINK),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("channel", Text, nullable=False, info=NUMBER),
    Column("lookup", LargeBinary, nullable=False, info=NUMBER),  # keyed HMAC of the value
    Column("value", Sealed("address.value"), nullable=False, info=NUMBER),
    Column("state", Text, nullable=False, server_default="active", info=NUMBER),
    Column("created_at", Instant, nullable=False, info=LINK),
    UniqueConstraint("channel", "lookup"),
    CheckConstraint(one_of("state", ["active", "refused", "unlinked"]), name="state"),
    Index("ix_address_person", "person"),
    # An id is never used again, so `message` and `outbox` may hold it without a foreign key: with
    # one, erasing an address would look through every message there is.
    sqlite_autoincrement=True,
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", Integer, primary_key=True, info=LINK),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("lookup", LargeBinary, nullable=False, unique=True, info=NUMBER),  # HMAC of the code
    Column("made_at", Instant, nullable=False, info=CARE),
    Column("until", Instant, nullable=False, info=CARE),
    Column("used_at", Instant, info=CARE),
)

# A day after somebody linked another address: nothing personal goes there yet, and NO undoes it.
linked = Table(
    "linked",
    metadata,
    Column("address", Integer, primary_key=True, autoincrement=False, info=LINK),  # address.id
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("came_from", Integer, nullable=False, info=LINK),  # whose it was before: person.id
    Column("at", Instant, nullable=False, info=LINK),
    Column("personal_from", Instant, nullable=False, info=LINK),
    Index("ix_linked_person", "person"),
)

# Codes by which somebody shows that an address is theirs. Of the code only a keyed hash is kept, of
# the address only its id.
link_code = Table(
    "link_code",
    metadata,
    Column("id", Integer, primary_key=True, info=JOURNEY),
    Column("person", ForeignKey("person.id"), nullable=False, info=JOURNEY),
    Column("purpose", Text, nullable=False, info=JOURNEY),  # bot.store.link_codes.Purpose
    Column("address", Integer, nullable=False, info=JOURNEY),  # where it was sent: address.id
    Column("code", LargeBinary, nullable=False, info=JOURNEY),
    Column("tries", Integer, nullable=False, server_default="0", info=JOURNEY),
    Column("at", Instant, nullable=False, info=JOURNEY),
    Column("until", Instant, nullable=False, info=JOURNEY),
    Column("used_at", Instant, info=JOURNEY),
    Index("ix_link_code_person", "person"),
    Index("ix_link_code_address", "address"),
    Index("ix_link_code_code", "code"),
)

# Two people who are one, as staff found. No row of theirs is rewritten: addresses change hands, and
# can be given back.
joining = Table(
    "joining",
    metadata,
    Column("id", Integer, primary_key=True, info=STAFF),
    Column("from_person", ForeignKey("person.id"), nullable=False, info=STAFF),
    Column("into_person", ForeignKey("person.id"), nullable=False, info=STAFF),
    Column("at", Instant, nullable=False, info=STAFF),
    Column("by", Text, nullable=False, info=STAFF),
    Column("undone_at", Instant, info=STAFF),
    Index(
        "uq_joining_from_person",
        "from_person",
        unique=True,
        sqlite_where=text("undone_at is null"),
        postgresql_where=text("undone_at is null"),
    ),
    Index("ix_joining_into_person", "into_person"),
)

joined_address = Table(
    "joined_address",
    metadata,
    Column("id", Integer, primary_key=True, info=STAFF),
    Column("joining", ForeignKey("joining.id"), nullable=False, info=STAFF),
    Column("address", Integer, nullable=False, info=STAFF),  # address.id
    Index("ix_joined_address_joining", "joining"),
)

# Who asked by text to be erased, and has shown that it was they. It stays until all of it is done.
erasing = Table(
    "erasing",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True, info=SYSTEM),
    Column("at", Instant, nullable=False, info=SYSTEM),
)

message = Table(
    "message",
    metadata,
    Column("id", Integer, primary_key=True, info=JOURNEY),
    Column("person", ForeignKey("person.id"), nullable=False, info=JOURNEY),
    Column("address", Integer, info=JOURNEY),  # address.id, see `address`
    Column("channel", Text, nullable=False, info=JOURNEY),
    Column("direction", Text, nullable=False, info=JOURNEY),  # in | out
    Column("inbox", Integer, info=JOURNEY),  # what it came in as: inbox.id, never deleted
    Column("line", Text, info=JOURNEY),  # which of our other numbers it came to or leaves from
    Column("private", Text, info=JOURNEY),  # bot.model.messages.Private: no staff page shows it
    Column(
        "contact", Integer, info=JOURNEY
    ),  # the peer conversation it belongs to: peer_contact.id
    Column("text", Sealed("message.text"), nullable=False, info=SAID),
    Column("buttons", Sealed("message.buttons"), info=SAID),  # JSON [[data, label], …]
    Column("at", Instant, nullable=False, info=JOURNEY),
    CheckConstraint(one_of("direction", ["in", "out"]), name="direction"),
    Index("ix_message_person", "person", "id"),
    Index(
        "ix_message_relay",
        "at",
        sqlite_where=text("private = 'relay'"),
        postgresql_where=text("private = 'relay'"),
    ),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True, info=SYSTEM),
    Column("channel", Text, nullable=False, info=SYSTEM),
    Column(
        "digest", LargeBinary, nullable=False, info=SYSTEM
    ),  # of the provider's id, kept for good
    Column("state", Text, nullable=False, server_default="done", info=SYSTEM),  # done | dead
    Column("error", Text, info=TRACE),  # the kind of fault, never a text
    Column("at", Instant, nullable=False, info=SYSTEM),
    UniqueConstraint("channel", "digest"),
    CheckConstraint(one_of("state", ["done", "dead"]), name="state"),
)

talk = Table(
    "talk",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True, info=LINK),
    Column("state", Sealed("talk.state"), nullable=False, info=IN_TALK),
    Column("heard_at", Instant, info=CARE),  # the last sign of life
    Column(
        "replies", Integer, nullable=False, server_default="0", info=LINK
    ),  # since `counted_from`
    Column("counted_from", Instant, nullable=False, info=LINK),
    Column("waits_until", Instant, info=LINK),  # the open question; a timer would be a row more
    Index(
        "ix_talk_waits_until",
        "waits_until",
        sqlite_where=text("waits_until is not null"),
        postgresql_where=text("waits_until is not null"),
    ),
)

flow_version = Table(
    "flow_version",
    metadata,
    Column("hash", Text, primary_key=True, info=SYSTEM),
    Column("grammar", Integer, nullable=False, info=SYSTEM),
    Column("flow", Text, nullable=False, info=SYSTEM),
    Column("definition", Json, nullable=False, info=SYSTEM),
    Column("texts", Json, nullable=False, info=SYSTEM),
    Column("seen_at", Instant, nullable=False, info=SYSTEM),
)

prompt = Table(
    "prompt",
    metadata,
    Column("id", Integer, primary_key=True, info=LINK),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("key", Text, nullable=False, info=LINK),  # one waiting prompt a key and person
    Column("flow", Text, nullable=False, info=CARE),
    Column("values", Sealed("prompt.values"), nullable=False, info=IN_TALK),
    Column("urgent", Boolean, nullable=False, info=LINK),
    # Whether it waits for the conversation before it to end, rather than for an hour of the day.
    Column("for_turn", Boolean, nullable=False, info=LINK),
    Column("due", Instant, nullable=False, info=LINK),
    Column("best_before", Instant, nullable=False, info=LINK),
    UniqueConstraint("person", "key"),
    Index("ix_prompt_due", "due"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, info=JOURNEY),
    Column("person", ForeignKey("person.id"), nullable=False, info=JOURNEY),
    Column("message", ForeignKey("message.id"), nullable=False, info=JOURNEY),
    Column("address", Integer, info=JOURNEY),  # address.id, see `address`
    Column("channel", Text, nullable=False, info=JOURNEY),
    Column("inbox", Integer, info=JOURNEY),  # what it answers, if anything: inbox.id
    Column("urgency", Integer, nullable=False, info=JOURNEY),  # bot.model.messages.Urgency
    Column("resend", Boolean, nullable=False, info=JOURNEY),
    Column("state", Text, nullable=False, info=JOURNEY),  # bot.model.messages.State
    # When it may leave: set only on the first unsettled one of a person, and on what may pass it
    # (alarms, crisis answers). Of an unsure one: when its provider is asked.
    Column("due", Instant, info=JOURNEY),
    Column("best_before", Instant, nullable=False, info=JOURNEY),
    Column("attempts", Integer, nullable=False, server_default="0", info=JOURNEY),
    Column("owner", Text, info=JOURNEY),  # the process that has claimed it
    Column("lease", Instant, info=JOURNEY),
    Column("provider_id", Text, info=JOURNEY),
    Column("error", Text, info=JOURNEY),  # a sentence for staff
    Column("at", Instant, nullable=False, info=JOURNEY),
    Column("settled_at", Instant, info=JOURNEY),  # empty: ready, sending or unsure
    CheckConstraint(one_of("state", State), name="state"),
    Index(
        "ix_outbox_open",
        "person",
        "id",
        sqlite_where=text("settled_at is null"),
        postgresql_where=text("settled_at is null"),
    ),
    Index(
        "ix_outbox_due",  # in the order in which messages leave
        "channel",
        "urgency",
        "due",
        sqlite_where=text("due is not null"),
        postgresql_where=text("due is not null"),
    ),
    Index(
        "ix_outbox_lease",
        "lease",
        sqlite_where=text("lease is not null"),
        postgresql_where=text("lease is not null"),
    ),
    Index(
        "ix_outbox_provider_id",
        "provider_id",
        sqlite_where=text("state = 'sent'"),
        postgresql_where=text("state = 'sent'"),
    ),
    Index("ix_outbox_message", "message"),
)

lane = Table(
    "lane",
    metadata,
    Column("name", Text, primary_key=True, info=SYSTEM),  # the channel: it has one sender
    Column("next_at", Instant, nullable=False, info=SYSTEM),
)

chat = Table(
    "chat",
    metadata,
    Column("address", ForeignKey("address.id", ondelete="CASCADE"), primary_key=True, info=LINK),
    Column("next_at", Instant, nullable=False, info=LINK),  # when the next message may leave there
)

stand_in = Table(
    "stand_in",
    metadata,
    Column("outbox", ForeignKey("outbox.id", ondelete="CASCADE"), primary_key=True, info=LINK),
    Column("instead_of", Integer, nullable=False, info=LINK),  # outbox.id: what could not be sent
)

lease = Table(
    "lease",
    metadata,
    Column("name", Text, primary_key=True, info=SYSTEM),  # "telegram", "twilio", "retain"
    Column("owner", Text, nullable=False, info=SYSTEM),  # the process that does it for all
    Column("until", Instant, nullable=False, info=SYSTEM),
)

timer = Table(
    "timer",
    metadata,
    Column("key", Text, primary_key=True, info=LINK),  # "check_in:7", "told:stop:7"
    Column("kind", Text, nullable=False, info=LINK),
    Column("due", Instant, nullable=False, info=LINK),
    Column("generation", Integer, nullable=False, info=LINK),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("data", Json, nullable=False, info=LINK),  # ids and numbers only
    Index("ix_timer_due", "due"),
    Index("ix_timer_person", "person"),
    sqlite_with_rowid=False,
)

check_in = Table(
    "check_in",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=CARE),
    Column("session", Integer, nullable=False, info=LINK),
    Column("at", Instant, nullable=False, info=CARE),
    Column("language", Text, nullable=False, info=CARE),
    Column("asked_by", Text, nullable=False, info=CARE),  # person | us
    Column("matters", Text, info=CARE),  # a choice's key, "words", or empty when skipped
    Column("words", Sealed("check_in.words"), info=CARE),
    Column("wish", Text, info=CARE),
    UniqueConstraint("person", "session"),
    Index("ix_check_in_at", "at"),
)

rhythm = Table(
    "rhythm",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True, info=CARE),
    Column("every", Text, nullable=False, info=CARE),  # week | two_weeks | month | never
    Column("weekday", Integer, nullable=False, info=CARE),  # 0 is Monday
    Column("at", Text, nullable=False, info=CARE),  # local wall-clock time "10:00"
    Column("zone", Text, nullable=False, info=CARE),
    Column("paused_until", Instant, info=CARE),
    Column("silence", Text, info=CARE),  # leave | call | knock
    Column("silence_days", Integer, info=CARE),
    Column("changed_at", Instant, nullable=False, info=CARE),
)

handover = Table(
    "handover",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=CARE),
    Column("message", ForeignKey("message.id", ondelete="SET NULL"), info=CARE),
    Column("why", Text, nullable=False, info=CARE),
    Column("words", Sealed("handover.words"), info=CARE),  # what the person wants staff to know
    Column("at", Instant, nullable=False, info=CARE),
    Column("settled_at", Instant, info=CARE),
    Column("settled_by", Text, info=STAFF),  # "os:anna", a handle, "demo"
    Index("ix_handover_person", "person"),
    Index("ix_handover_message", "message"),
    Index(
        "ix_handover_open",
        "at",
        sqlite_where=text("settled_at is null"),
        postgresql_where=text("settled_at is null"),
    ),
)

alert = Table(
    "alert",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),  # who may be in danger
    Column("danger", Text, nullable=False, info=CARE),  # bot.model.messages.Danger
    Column("at", Instant, nullable=False, info=CARE),
    Column("last_at", Instant, nullable=False, info=CARE),  # the latest text that sounded so
    Column("heard", Integer, nullable=False, info=CARE),  # how many did
    Column("private", Text, info=CARE),  # "relay": heard in a peer conversation, and nowhere else
    Column("unanswered_at", Instant, info=CARE),  # our answer could not reach them
    Column("reported_by", Integer, info=STAFF),  # a peer supporter: person.id
    Column("taken_at", Instant, info=CARE),  # empty: nobody has taken it
    Column("taken_by", ForeignKey("person.id"), info=STAFF),
    Index("ix_alert_person", "person"),
    Index(
        "ix_alert_open",
        "person",
        unique=True,
        sqlite_where=text("taken_at is null"),
        postgresql_where=text("taken_at is null"),
    ),
)

alert_call = Table(
    "alert_call",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("alert", ForeignKey("alert.id"), nullable=False, info=LINK),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),  # who is told
    Column("code", Sealed("alert_call.code"), nullable=False, info=NUMBER),  # theirs alone
    Column("times", Integer, nullable=False, server_default="0", info=CARE),
    Column("told_at", Instant, info=CARE),
    UniqueConstraint("alert", "person"),
    Index("ix_alert_call_person", "person"),
)

# What a colleague was told of somebody in danger: it goes when that one is erased.
mention = Table(
    "mention",
    metadata,
    Column("message", ForeignKey("message.id"), primary_key=True, info=LINK),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),  # who is told of
    Index("ix_mention_person", "person"),
)

# What a peer supporter keeps of themself, and how much they want.
peer = Table(
    "peer",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True, info=PROFILE),
    Column("known_as", Sealed("peer.known_as"), nullable=False, info=PROFILE),
    Column("gender", Text, info=PROFILE),  # woman | man | other; empty: not said
    Column("area", Sealed("peer.area"), info=PROFILE),
    Column("ways", Text, nullable=False, info=PROFILE),  # "write call meet"
    Column("hours", Text, nullable=False, info=PROFILE),  # local wall-clock time "09:00-17:00"
    Column("days", Text, nullable=False, info=PROFILE),  # "0 1 2 3 4": 0 is Monday
    Column("most", Integer, nullable=False, info=PROFILE),  # tenants at a time
    Column("coordinator", ForeignKey("person.id"), info=PROFILE),
    Column("paused_at", Instant, info=PROFILE),
    Column("paused_until", Instant, info=PROFILE),  # of a pause; empty: until they say
    Column("every", Text, nullable=False, info=PROFILE),  # their own question: week | …| never
    Column("weekday", Integer, nullable=False, info=PROFILE),
    Column("at", Text, nullable=False, info=PROFILE),  # local wall-clock time "14:00"
    Column("rounds", Boolean, nullable=False, info=PROFILE),  # wants what is written to all peers
    Column("changed_at", Instant, nullable=False, info=PROFILE),
)

# How a peer supporter introduces themself, one row a language they speak; shown once approved.
peer_intro = Table(
    "peer_intro",
    metadata,
    Column("id", Integer, primary_key=True, info=PROFILE),
    Column("person", ForeignKey("person.id"), nullable=False, info=PROFILE),
    Column("language", Text, nullable=False, info=PROFILE),
    Column("text", Sealed("peer_intro.text"), nullable=False, info=PROFILE),
    Column("meets", Sealed("peer_intro.meets"), info=PROFILE),  # drop-in times and walks
    Column("at", Instant, nullable=False, info=PROFILE),
    Column("approved_at", Instant, info=PROFILE),
    Column("approved_by", Text, info=PROFILE),  # "os:anna", a handle
    UniqueConstraint("person", "language"),
)

peer_topic = Table(
    "peer_topic",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True, info=PROFILE),
    Column("topic", Text, primary_key=True, info=PROFILE),  # bot.model.peers.Topic
)

# These two are never brought together, whoever of them wished it.
peer_exclusion = Table(
    "peer_exclusion",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=CARE),  # the tenant
    Column("peer", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("by", Text, nullable=False, info=CARE),  # tenant | peer | coordinator
    Column("at", Instant, nullable=False, info=CARE),
    UniqueConstraint("person", "peer"),
    Index("ix_peer_exclusion_peer", "peer"),
)

# When a tenant was told that there are peer supporters, and how.
peer_told = Table(
    "peer_told",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=CARE),
    Column("peer", ForeignKey("person.id"), info=LINK),  # who said hello
    Column("how", Text, nullable=False, info=CARE),  # hello | asked | staff
    Column("at", Instant, nullable=False, info=CARE),
    Index("ix_peer_told_person", "person"),
)

peer_request = Table(
    "peer_request",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=CARE),
    Column("at", Instant, nullable=False, info=CARE),
    Column("language", Text, nullable=False, info=CARE),
    Column("chosen", ForeignKey("person.id"), info=LINK),  # the peer they asked for
    Column("gender", Text, info=CARE),  # woman | man; empty: no matter
    Column("way", Text, info=CARE),  # write | call | meet; empty: no matter
    Column("times", Text, info=CARE),  # day | evening; empty: no matter
    Column("topics", Text, nullable=False, info=CARE),  # "home people", of bot.model.peers.Topic
    Column("words", Sealed("peer_request.words"), info=WISH),  # what they would like to talk about
    Column("share", Sealed("peer_request.share"), info=WISH),  # what the peer gets after a yes
    Column("not_words", Sealed("peer_request.not_words"), info=WISH),  # whom it must not be
    Column("state", Text, nullable=False, info=CARE),  # bot.model.peers.RequestState
    Column("wave", Integer, nullable=False, server_default="0", info=CARE),
    Column("promised", Instant, info=CARE),  # by when they hear from us
    Column("accepted_by", ForeignKey("person.id"), info=LINK),
    Column("accepted_at", Instant, info=CARE),
    Column("settled_at", Instant, info=CARE),  # empty: waiting or accepted
    Index("ix_peer_request_person", "person"),
    Index("ix_peer_request_accepted_by", "accepted_by"),
    Index(
        "uq_peer_request_open",
        "person",
        unique=True,
        sqlite_where=text("settled_at is null"),
        postgresql_where=text("settled_at is null"),
    ),
)

peer_offer = Table(
    "peer_offer",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("request", ForeignKey("peer_request.id"), nullable=False, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),  # the peer who is asked
    Column("wave", Integer, nullable=False, info=CARE),
    Column("at", Instant, nullable=False, info=CARE),
    Column("until", Instant, nullable=False, info=CARE),
    Column("state", Text, nullable=False, info=CARE),  # bot.model.peers.OfferState
    Column("answered_at", Instant, info=CARE),
    UniqueConstraint("request", "person"),
    Index("ix_peer_offer_person", "person"),
)

# A tenant and a peer supporter who write with each other. That they do is kept, never what.
peer_contact = Table(
    "peer_contact",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=CARE),  # the tenant
    Column("peer", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("request", ForeignKey("peer_request.id", ondelete="SET NULL"), info=LINK),
    Column("tenant_line", Text, info=LINK),  # which of our numbers each of them writes to
    Column("peer_line", Text, info=LINK),
    Column("began_at", Instant, nullable=False, info=CARE),
    Column("first_at", Instant, info=CARE),  # when the first text was passed on
    Column("tenant_at", Instant, info=CARE),  # when each of them last wrote
    Column("peer_at", Instant, info=CARE),
    Column("passed_at", Instant, info=CARE),  # when a text was last passed on, either way
    Column("quick", Integer, nullable=False, server_default="0", info=LINK),  # answers in seconds
    Column("asked_at", Instant, info=CARE),  # whether it shall go on, after two silent weeks
    Column("paused_at", Instant, info=CARE),
    Column("paused_by", Text, info=CARE),  # tenant | peer
    Column("ended_at", Instant, info=CARE),
    Column("ended_by", Text, info=CARE),  # tenant | peer | coordinator | us
    Index("ix_peer_contact_person", "person"),
    Index("ix_peer_contact_peer", "peer"),
    Index(
        "uq_peer_contact_live",
        "person",
        "peer",
        unique=True,
        sqlite_where=text("ended_at is null"),
        postgresql_where=text("ended_at is null"),
    ),
)

# A text that waits to be passed on: for the other's hours, or because it could not leave yet. While
# it is `held` its writer is asked about it. The row goes when it leaves.
peer_relay = Table(
    "peer_relay",
    metadata,
    Column("id", Integer, primary_key=True, info=CARE),
    Column("contact", ForeignKey("peer_contact.id"), nullable=False, info=CARE),
    Column("person", ForeignKey("person.id"), nullable=False, info=LINK),  # whom it is for
    Column("writer", ForeignKey("person.id"), nullable=False, info=LINK),
    Column("held", Text, info=LINK),  # whom: for whom is it | send: all the same
    Column("text", Sealed("peer_relay.text"), nullable=False, info=IN_TALK),
    Column("at", Instant, nullable=False, info=CARE),
    Index("ix_peer_relay_contact", "contact"),
    Index("ix_peer_relay_person", "person"),
    Index("ix_peer_relay_writer", "writer"),
)

# How a peer supporter has been; only their own coordinator reads it.
peer_week = Table(
    "peer_week",
    metadata,
    Column("id", Integer, primary_key=True, info=WEEK),
    Column("person", ForeignKey("person.id"), nullable=False, info=WEEK),
    Column("at", Instant, nullable=False, info=WEEK),
    Column("answer", Text, info=WEEK),  # good | mixed | heavy; empty: skipped
    Column("words", Sealed("peer_week.words"), info=WEEK),
    Index("ix_peer_week_person", "person"),
)

confirmation = Table(
    "confirmation",
    metadata,
    Column("what", Text, primary_key=True, info=STAFF),  # bot.model.numbers.Number.what
    Column("who", Text, nullable=False, info=STAFF),  # "os:anna", a handle
    Column("at", Instant, nullable=False, info=STAFF),
)

redaction = Table(
    "redaction",
    metadata,
    Column("id", Integer, primary_key=True, info=SYSTEM),
    Column("sid", Text, nullable=False, unique=True, info=SYSTEM),  # what Twilio calls a message
    Column("media", Boolean, nullable=False, info=SYSTEM),  # its pictures go first
    Column("due", Instant, nullable=False, info=SYSTEM),
    Column("attempts", Integer, nullable=False, server_default="0", info=SYSTEM),
    Column("done_at", Instant, info=SYSTEM),  # a few days later the row goes too
    Index(
        "ix_redaction_due",
        "due",
        sqlite_where=text("done_at is null"),
        postgresql_where=text("done_at is null"),
    ),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True, info=HAPPENED),
    Column("at", Instant, nullable=False, info=HAPPENED),
    Column("person", ForeignKey("person.id"), nullable=False, info=HAPPENED),
    Column("kind", Text, nullable=False, info=HAPPENED),  # "answered", "stopped", …
    Column("data", Json, nullable=False, info=HAPPENED),  # names of flows, steps, keys: never words
)

access = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True, info=READING),
    Column("at", Instant, nullable=False, info=READING),
    Column("who", Text, nullable=False, info=READING),  # "os:anna", a handle
    Column("what", Text, nullable=False, info=READING),
    Column("person", ForeignKey("person.id", ondelete="SET NULL"), info=READING),
    Column("reason", Text, info=READING),
)
