"""Everything that is kept: the database, its tables, and one module a noun."""
