"""Real phones: safety, delivery by providers, two channels for one person."""

import sqlalchemy as sa
from alembic import op

from bot.store.types import Instant, Json, Sealed  # noqa: F401

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the first schema had no use for yet."""
    _lease()
    _delivery()
    _two_channels()
    _safety()
    _redaction()
    _waits()


def _lease() -> None:
    """What one of many processes does for all of them."""
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_lease"),
    )


def _delivery() -> None:
    """The order in which messages leave, the pace of each chat, and what was said another way."""
    op.drop_index("ix_outbox_due", "outbox")
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["channel", "urgency", "due"],
        sqlite_where=sa.text("due is not null"),
        postgresql_where=sa.text("due is not null"),
    )
    op.create_table(
        "chat",
        sa.Column("address", sa.Integer(), nullable=False),
        sa.Column("next_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["address"], ["address.id"], name="fk_chat_address", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("address", name="pk_chat"),
    )
    op.create_table(
        "stand_in",
        sa.Column("outbox", sa.Integer(), nullable=False),
        sa.Column("instead_of", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["outbox"], ["outbox.id"], name="fk_stand_in_outbox", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("outbox", name="pk_stand_in"),
    )


def _two_channels() -> None:
    """One person at several addresses: linked, proved by codes, joined by staff, erased on demand."""
    op.create_table(
        "linked",
        sa.Column("address", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("came_from", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("personal_from", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_linked_person"),
        sa.PrimaryKeyConstraint("address", name="pk_linked"),
    )
    op.create_index("ix_linked_person", "linked", ["person"])
    op.create_table(
        "link_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("address", sa.Integer(), nullable=False),
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("used_at", Instant()),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_link_code_person"),
        sa.PrimaryKeyConstraint("id", name="pk_link_code"),
    )
    for column in ("person", "address", "code"):
        op.create_index(f"ix_link_code_{column}", "link_code", [column])
    _joining()
    op.create_table(
        "erasing",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_erasing_person"),
        sa.PrimaryKeyConstraint("person", name="pk_erasing"),
    )


def _joining() -> None:
    op.create_table(
        "joining",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("from_person", sa.Integer(), nullable=False),
        sa.Column("into_person", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("undone_at", Instant()),
        sa.ForeignKeyConstraint(["from_person"], ["person.id"], name="fk_joining_from_person"),
        sa.ForeignKeyConstraint(["into_person"], ["person.id"], name="fk_joining_into_person"),
        sa.PrimaryKeyConstraint("id", name="pk_joining"),
    )
    op.create_index(
        "uq_joining_from_person",
        "joining",
        ["from_person"],
        unique=True,
        sqlite_where=sa.text("undone_at is null"),
        postgresql_where=sa.text("undone_at is null"),
    )
    op.create_index("ix_joining_into_person", "joining", ["into_person"])
    op.create_table(
        "joined_address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("joining", sa.Integer(), nullable=False),
        sa.Column("address", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["joining"], ["joining.id"], name="fk_joined_address_joining"),
        sa.PrimaryKeyConstraint("id", name="pk_joined_address"),
    )
    op.create_index("ix_joined_address_joining", "joined_address", ["joining"])


def _safety() -> None:
    """Alerts, who is told of them, and which numbers somebody has confirmed."""
    op.create_table(
        "alert",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("danger", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("last_at", Instant(), nullable=False),
        sa.Column("heard", sa.Integer(), nullable=False),
        sa.Column("unanswered_at", Instant(), nullable=True),
        sa.Column("taken_at", Instant(), nullable=True),
        sa.Column("taken_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_alert_person"),
        sa.ForeignKeyConstraint(["taken_by"], ["person.id"], name="fk_alert_taken_by"),
        sa.PrimaryKeyConstraint("id", name="pk_alert"),
    )
    op.create_index("ix_alert_person", "alert", ["person"])
    op.create_index(
        "ix_alert_open",
        "alert",
        ["person"],
        unique=True,
        sqlite_where=sa.text("taken_at is null"),
        postgresql_where=sa.text("taken_at is null"),
    )
    op.create_table(
        "alert_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alert", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("code", Sealed("alert_call.code"), nullable=False),
        sa.Column("times", sa.Integer(), server_default="0", nullable=False),
        sa.Column("told_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["alert"], ["alert.id"], name="fk_alert_call_alert"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_alert_call_person"),
        sa.PrimaryKeyConstraint("id", name="pk_alert_call"),
        sa.UniqueConstraint("alert", "person", name="uq_alert_call_alert_person"),
    )
    op.create_index("ix_alert_call_person", "alert_call", ["person"])
    op.create_table(
        "mention",
        sa.Column("message", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["message"], ["message.id"], name="fk_mention_message"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_mention_person"),
        sa.PrimaryKeyConstraint("message", name="pk_mention"),
    )
    op.create_index("ix_mention_person", "mention", ["person"])
    op.create_table(
        "confirmation",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("what", name="pk_confirmation"),
    )


def _redaction() -> None:
    """What is still to be taken away at Twilio."""
    op.create_table(
        "redaction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("media", sa.Boolean(), nullable=False),
        sa.Column("due", Instant(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_redaction"),
        sa.UniqueConstraint("sid", name="uq_redaction_sid"),
    )
    op.create_index(
        "ix_redaction_due",
        "redaction",
        ["due"],
        sqlite_where=sa.text("done_at is null"),
        postgresql_where=sa.text("done_at is null"),
    )


def _waits() -> None:
    """How long an open question waits stands with the conversation, no longer among the timers."""
    with op.batch_alter_table("talk", recreate="always") as talk:
        talk.add_column(sa.Column("waits_until", Instant(), nullable=True))
    op.create_index(
        "ix_talk_waits_until",
        "talk",
        ["waits_until"],
        sqlite_where=sa.text("waits_until is not null"),
        postgresql_where=sa.text("waits_until is not null"),
    )
    op.execute(
        "UPDATE talk SET waits_until = (SELECT max(timer.due) FROM timer"
        " WHERE timer.kind = 'wait' AND timer.person = talk.person)"
    )
    op.execute("DELETE FROM timer WHERE kind = 'wait'")
