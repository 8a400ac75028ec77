"""Words: how texts are found, shaped, measured and read, in four languages. Pure."""
