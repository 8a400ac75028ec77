"""The movements: taking messages, talking, sending, waking; `docs/architecture.md` lists them by what they are for."""
