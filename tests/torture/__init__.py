"""Kill it in the middle of work, again and again, and count what was lost: `make torture`."""
