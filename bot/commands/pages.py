"""`terskel settings` and `terskel privacy`: pages made from the code, as they stand in docs/."""


def settings() -> None:
    """List every setting: what it is for, what it may be, what it is when nobody sets it."""
    from bot.commands.settings_page import page

    print(page(), end="")


def privacy() -> None:
    """Tell what is stored where, for how long, what erasing does, and who can read it."""
    from bot.commands.privacy_page import page

    print(page(), end="")
