"""For whom a message is, as far as that is known: read before anything else is done with it."""

from dataclasses import dataclass

from bot.store.peers.contacts import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A message that is for the other side of a contact, or may be: it is nobody else's to read.

    `contacts`: those it can be for. None at all: it came where nobody is at the other end any more.
    `ours`: it may as well be for the team. `over`: the contact that has just ended, where it came by
    the one thread there is. `text`: what would be passed on.
    """

    contacts: tuple[Contact, ...]
    text: str
    ours: bool = False
    over: Contact | None = None

    @property
    def sure(self) -> Contact | None:
        """The one it is for; None where that must be asked."""
        return self.contacts[0] if len(self.contacts) == 1 and not self.ours else None
