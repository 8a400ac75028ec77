"""One person's turn: what is said, asked, done and written down, inside one unit of work."""
