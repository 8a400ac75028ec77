"""Peer support: who the peer supporters are, who asked for one, and that two are in contact."""

import sqlalchemy as sa
from alembic import op

from bot.store.types import Instant, Sealed

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what peer support needs; messages learn which number they used and who may read them."""
    _handovers()
    _messages()
    _profiles()
    _requests()
    _contacts()


def _handovers() -> None:
    """Whoever settles a matter may be known to the operating system only; nobody has settled any yet."""
    with op.batch_alter_table("handover", recreate="auto") as handover:
        handover.drop_constraint("fk_handover_settled_by", type_="foreignkey")
        handover.drop_column("settled_by")
        handover.add_column(sa.Column("settled_by", sa.Text(), nullable=True))
        handover.add_column(sa.Column("words", Sealed("handover.words"), nullable=True))


def _messages() -> None:
    op.add_column("message", sa.Column("line", sa.Text(), nullable=True))
    op.add_column("message", sa.Column("private", sa.Text(), nullable=True))
    op.add_column("message", sa.Column("contact", sa.Integer(), nullable=True))
    op.create_index(
        "ix_message_relay",
        "message",
        ["at"],
        sqlite_where=sa.text("private = 'relay'"),
        postgresql_where=sa.text("private = 'relay'"),
    )
    op.add_column("alert", sa.Column("private", sa.Text(), nullable=True))
    op.add_column("alert", sa.Column("reported_by", sa.Integer(), nullable=True))


def _profiles() -> None:
    op.create_table(
        "peer",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("known_as", Sealed("peer.known_as"), nullable=False),
        sa.Column("gender", sa.Text(), nullable=True),
        sa.Column("area", Sealed("peer.area"), nullable=True),
        sa.Column("ways", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("days", sa.Text(), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.Column("coordinator", sa.Integer(), nullable=True),
        sa.Column("paused_at", Instant(), nullable=True),
        sa.Column("paused_until", Instant(), nullable=True),
        sa.Column("every", sa.Text(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("rounds", sa.Boolean(), nullable=False),
        sa.Column("changed_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_person"),
        sa.ForeignKeyConstraint(["coordinator"], ["person.id"], name="fk_peer_coordinator"),
        sa.PrimaryKeyConstraint("person", name="pk_peer"),
    )
    op.create_table(
        "peer_intro",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text", Sealed("peer_intro.text"), nullable=False),
        sa.Column("meets", Sealed("peer_intro.meets"), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("approved_at", Instant(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_intro_person"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_intro"),
        sa.UniqueConstraint("person", "language", name="uq_peer_intro_person_language"),
    )
    op.create_table(
        "peer_topic",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_topic_person"),
        sa.PrimaryKeyConstraint("person", "topic", name="pk_peer_topic"),
    )
    op.create_table(
        "peer_exclusion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("peer", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_exclusion_person"),
        sa.ForeignKeyConstraint(["peer"], ["person.id"], name="fk_peer_exclusion_peer"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_exclusion"),
        sa.UniqueConstraint("person", "peer", name="uq_peer_exclusion_person_peer"),
    )
    op.create_index("ix_peer_exclusion_peer", "peer_exclusion", ["peer"])
    op.create_table(
        "peer_week",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("words", Sealed("peer_week.words"), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_week_person"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_week"),
    )
    op.create_index("ix_peer_week_person", "peer_week", ["person"])


def _requests() -> None:
    op.create_table(
        "peer_told",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("peer", sa.Integer(), nullable=True),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_told_person"),
        sa.ForeignKeyConstraint(["peer"], ["person.id"], name="fk_peer_told_peer"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_told"),
    )
    op.create_index("ix_peer_told_person", "peer_told", ["person"])
    op.create_table(
        "peer_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=True),
        sa.Column("gender", sa.Text(), nullable=True),
        sa.Column("way", sa.Text(), nullable=True),
        sa.Column("times", sa.Text(), nullable=True),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("words", Sealed("peer_request.words"), nullable=True),
        sa.Column("share", Sealed("peer_request.share"), nullable=True),
        sa.Column("not_words", Sealed("peer_request.not_words"), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("promised", Instant(), nullable=True),
        sa.Column("accepted_by", sa.Integer(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_request_person"),
        sa.ForeignKeyConstraint(["chosen"], ["person.id"], name="fk_peer_request_chosen"),
        sa.ForeignKeyConstraint(["accepted_by"], ["person.id"], name="fk_peer_request_accepted_by"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_request"),
    )
    op.create_index("ix_peer_request_accepted_by", "peer_request", ["accepted_by"])
    op.create_index("ix_peer_request_person", "peer_request", ["person"])
    op.create_index(
        "uq_peer_request_open",
        "peer_request",
        ["person"],
        unique=True,
        sqlite_where=sa.text("settled_at is null"),
        postgresql_where=sa.text("settled_at is null"),
    )
    op.create_table(
        "peer_offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["request"], ["peer_request.id"], name="fk_peer_offer_request"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_offer_person"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_offer"),
        sa.UniqueConstraint("request", "person", name="uq_peer_offer_request_person"),
    )
    op.create_index("ix_peer_offer_person", "peer_offer", ["person"])


def _contacts() -> None:
    op.create_table(
        "peer_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("peer", sa.Integer(), nullable=False),
        sa.Column("request", sa.Integer(), nullable=True),
        sa.Column("tenant_line", sa.Text(), nullable=True),
        sa.Column("peer_line", sa.Text(), nullable=True),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("first_at", Instant(), nullable=True),
        sa.Column("tenant_at", Instant(), nullable=True),
        sa.Column("peer_at", Instant(), nullable=True),
        sa.Column("passed_at", Instant(), nullable=True),
        sa.Column("quick", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("asked_at", Instant(), nullable=True),
        sa.Column("paused_at", Instant(), nullable=True),
        sa.Column("paused_by", sa.Text(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_contact_person"),
        sa.ForeignKeyConstraint(["peer"], ["person.id"], name="fk_peer_contact_peer"),
        sa.ForeignKeyConstraint(
            ["request"], ["peer_request.id"], name="fk_peer_contact_request", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_peer_contact"),
    )
    op.create_index("ix_peer_contact_peer", "peer_contact", ["peer"])
    op.create_index("ix_peer_contact_person", "peer_contact", ["person"])
    op.create_index(
        "uq_peer_contact_live",
        "peer_contact",
        ["person", "peer"],
        unique=True,
        sqlite_where=sa.text("ended_at is null"),
        postgresql_where=sa.text("ended_at is null"),
    )
    op.create_table(
        "peer_relay",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("writer", sa.Integer(), nullable=False),
        sa.Column("held", sa.Text(), nullable=True),
        sa.Column("text", Sealed("peer_relay.text"), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["contact"], ["peer_contact.id"], name="fk_peer_relay_contact"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_peer_relay_person"),
        sa.ForeignKeyConstraint(["writer"], ["person.id"], name="fk_peer_relay_writer"),
        sa.PrimaryKeyConstraint("id", name="pk_peer_relay"),
    )
    op.create_index("ix_peer_relay_contact", "peer_relay", ["contact"])
    op.create_index("ix_peer_relay_person", "peer_relay", ["person"])
    op.create_index("ix_peer_relay_writer", "peer_relay", ["writer"])
