"""From the outbox to a provider: claimed, handed over, noted, asked about."""
