"""What the bot says outside any flow: standing phrases, each at most one SMS segment."""

from enum import StrEnum
from typing import Final

CONTEXT: Final = "phrase"  # the msgctxt of every phrase, and of nothing else


def pgettext(_context: str, msgid: str) -> str:
    """Mark a text for Babel, which reads this file and does not run it; give it back as it is."""
    return msgid


class Phrase(StrEnum):
    """Each is its own msgid: `catalogs.say(language, CONTEXT, Phrase.APOLOGY)`."""

    # translators: stands before a question that was asked earlier; something else came between.
    RETURNED = pgettext("phrase", "Back to this:")
    # translators: the numbered choices follow, or buttons.
    NOT_UNDERSTOOD = pgettext(
        "phrase", "Sorry, I am a machine and did not understand. You can answer:"
    )
    # translators: 0 always means "not now".
    NOT_UNDERSTOOD_NUMBER = pgettext(
        "phrase",
        "Sorry, I am a machine and did not understand. Write a number, like 3. Or 0 for not now.",
    )
    NOT_UNDERSTOOD_DATE = pgettext(
        "phrase",
        "Sorry, I am a machine and did not understand. Write a day, like tomorrow, Friday or 24/11. Or 0 for not now.",
    )
    NOT_UNDERSTOOD_TIME = pgettext(
        "phrase",
        "Sorry, I am a machine and did not understand. Write a time, like 9:30. Or 0 for not now.",
    )
    # translators: {next_reading} is like "today, Tuesday, before 10:00" or "Wednesday before 10:30".
    KEPT_FOR_HUMAN = pgettext(
        "phrase",
        "Thank you. This is an automatic reply. {worker} gets your message and reads it {next_reading}.",
    )
    # translators: to somebody we do not know. Names neither the service nor who uses it.
    KEPT_FOR_STRANGER = pgettext(
        "phrase",
        "Thank you. This is an automatic reply. A person reads your message {next_reading}."
        " If it is an emergency, call {emergency}.",
    )
    # translators: somebody pressed a button of a question that has passed.
    OLD_BUTTON = pgettext(
        "phrase",
        "That question has passed, so nothing was changed. You can just write what you want.",
    )
    # translators: a message without words came: empty, a picture, only signs.
    EMPTY_MESSAGE = pgettext(
        "phrase",
        "Your message came without words. You can write again, or call {duty_number}, {duty_hours}."
        " This is an automatic reply.",
    )
    # translators: so many messages in an hour that automatic replies rest. People still read.
    TOO_MANY = pgettext(
        "phrase",
        "My automatic replies rest for a while. {worker} still gets what you write."
        " Call {duty_number}, {duty_hours}. Emergency: {emergency}.",
    )
    # translators: somebody wrote an invitation's code; they are a colleague, a peer or a landlord.
    CONNECTED = pgettext(
        "phrase", "Thank you. This number is now connected to {team}. Write HELP for help."
    )
    # translators: somebody who has asked us to stop, in whatever words, writes something else. START is a word to write.
    STOPPED = pgettext(
        "phrase",
        "{worker} gets this. You have asked us to stop, so we write nothing by ourselves. START changes that.",
    )
    # translators: a fault of ours. True: the message is kept, and staff see it.
    APOLOGY = pgettext(
        "phrase",
        "Something went wrong here with us. Your message is kept and a person will look at it."
        " You can call {duty_number}, {duty_hours}.",
    )
    # translators: the choices of a yes or no question, after a number: "1 Yes 2 No 0 Not now".
    YES = pgettext("phrase", "Yes")
    NO = pgettext("phrase", "No")
    NOT_NOW = pgettext("phrase", "Not now")


PHRASES: Final = tuple(Phrase)
