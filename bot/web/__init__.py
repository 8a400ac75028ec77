"""What answers to HTTP: the health of the process and, in a demo, the page of phones."""
