"""The schema's history: one revision a file, named by its number, the newest last.

To add one: `alembic` compares the schema with a database that stands at the newest revision; see
`docs/database.md`. Then name it here.
"""

REVISIONS = ("0001", "0002", "0003")
NEWEST = REVISIONS[-1]
