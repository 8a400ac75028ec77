"""From a provider to a committed message: fetching, receiving, and who may take it."""
