"""Hands over to the commands: `python -m bot` is `terskel`."""

from bot.commands import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
