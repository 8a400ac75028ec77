"""What Telegram tells a bot, as plain data: what a person did, or what became of a chat."""

from dataclasses import dataclass

from bot.model.messages import Inbound


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button that was pressed, and the message it stands on: all that is needed to mark it there.

    `text` is None when Telegram no longer shows that message to us.
    """

    query: str
    chat: int
    message: int
    label: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """A person has blocked the bot (`gone`), or lets it write again."""

    sender: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Crowd:
    """A group or a channel in which the bot finds itself: no place to write about anybody."""

    chat: int
    language_code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One thing that happened. `what` is None for what means nothing to us."""

    id: int
    what: Inbound | Membership | Crowd | None = None
    press: Press | None = None

    @property
    def sender(self) -> str | None:
        """Whose it is: what one person does is taken in its order."""
        match self.what:
            case Inbound(sender=sender) | Membership(sender=sender):
                return sender
            case Crowd(chat=chat):
                return str(chat)
            case _:
                return None
