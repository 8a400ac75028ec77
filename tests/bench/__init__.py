"""How fast Terskel is, and beside it python-telegram-bot's ConversationHandler: `make bench`."""
