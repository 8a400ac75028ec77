"""Real phones: safety, delivery by providers, two channels for one person."""

import sqlalchemy as sa  # noqa: F401
from alembic import op  # noqa: F401

from bot.store.types import Instant, Json, Sealed  # noqa: F401

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the first schema had no use for yet."""
