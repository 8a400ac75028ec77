"""Plain data that every room shares: who people are and what a message is."""
