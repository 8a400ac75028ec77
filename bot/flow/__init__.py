"""The conversation engine: what a flow is, and what happens when somebody answers. Pure."""
