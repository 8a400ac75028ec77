"""The ways in and out. A channel parses and sends; it decides nothing."""
