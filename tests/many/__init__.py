"""Many processes on one PostgreSQL database."""
