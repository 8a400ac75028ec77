"""Terskel: a quiet doorbell between people and the team that helps them to a home."""

__version__ = "0.1.0"
