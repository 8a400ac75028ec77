"""The movements, on a real database."""
