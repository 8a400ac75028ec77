"""What the bot says outside any flow: standing phrases, each at most one SMS segment, two in `LONG`."""

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
    # translators: by SMS, to a number that somebody says is theirs. The team's name follows.
    LINK_CODE = pgettext(
        "phrase",
        "Your code is {passcode}, for ten minutes. Write it where you asked for it, and show it to nobody. Not you? Then you need not do anything.",
    )
    # translators: the same, to a number that is known here already. Nothing else happens.
    LINK_TAKEN = pgettext(
        "phrase",
        "Somebody wanted to write to us elsewhere with this number as theirs. Nothing has changed, and you need not do anything.",
    )
    # translators: to the address that was just linked. NO undoes it from another address.
    LINKED = pgettext(
        "phrase",
        "Done, you can write to us here too. For a day we show nothing personal here. Write HELP for help.",
    )
    # translators: to every other address of the person. {way} is Telegram or SMS. NO is a word to write. The team's name follows.
    LINKED_NOTICE = pgettext(
        "phrase",
        "You can now write to us by {way} from one more place. Was that not you? Write NO and we undo it.",
    )
    LINK_UNDONE = pgettext(
        "phrase",
        "It is undone, and {worker} gets to know. You can call {duty_number}, {duty_hours}. This is an automatic reply.",
    )
    # translators: the last text to an address that its person did not want to use here any more.
    UNLINKED = pgettext(
        "phrase",
        "Done. Here we know nothing of you any more, and we write nothing. You can call {duty_number}, {duty_hours}.",
    )
    # translators: to the person's other addresses. {way} is Telegram or SMS. The team's name follows.
    UNLINKED_NOTICE = pgettext(
        "phrase",
        "One of your ways to write to us, by {way}, was taken away. Was that not you? Call {duty_number}.",
    )
    # translators: the choices of a yes or no question, after a number: "1 Yes 2 No 0 Not now".
    YES = pgettext("phrase", "Yes")
    NO = pgettext("phrase", "No")
    NOT_NOW = pgettext("phrase", "Not now")

    # translators: a picture, a voice message, a sticker came, which nobody here will see or hear.
    UNREADABLE = pgettext(
        "phrase",
        "Automatic reply: I can only read text, so nobody sees or hears this. Please write it, or call {duty_number}, {duty_hours}.",
    )
    # translators: to a group in Telegram. Many read it: it tells of nobody and nothing.
    ONE_AT_A_TIME = pgettext(
        "phrase",
        "Hello. I only write with one person at a time, so I leave this chat now. You can write to me directly.",
    )
    # translators: what the commands of the bot do, in Telegram's menu: a few words each.
    COMMAND_START = pgettext("phrase", "Begin, or begin again")
    COMMAND_HELP = pgettext("phrase", "Help, and whom to call")
    COMMAND_STOP = pgettext("phrase", "We stop writing")
    COMMAND_LANGUAGE = pgettext("phrase", "Change language")

    # translators: crisis texts, approved by people: change one only together with them. Somebody may
    # hurt themselves. After it come, as it is true: a crisis line, who is told, the duty line.
    DANGER_SELF = pgettext(
        "phrase",
        "Good that you wrote. This is an automatic reply. If you or somebody else is in danger now, call {emergency}.",
    )
    # translators: a crisis text: somebody may be dying. The number first.
    DANGER_BODY = pgettext(
        "phrase",
        "Call {emergency} now. They help you while you wait. If it is somebody else, stay there."
        " If you have nose spray (naloxone), use it. Good that you wrote. This is an automatic reply.",
    )
    # translators: a crisis text: somebody hurts or threatens somebody, or it burns.
    DANGER_VIOLENCE = pgettext(
        "phrase",
        "Good that you wrote. This is an automatic reply. If anybody is in danger now, call {police}. Get to safety if you can.",
    )
    # translators: after a crisis text, only when it is true: whoever is on duty is told at this moment.
    DANGER_TOLD = pgettext("phrase", "We are telling whoever is on duty now.")
    # translators: the same, when nobody on duty can be reached and the lead of the team is told.
    DANGER_TOLD_TEAM = pgettext("phrase", "We are telling somebody in the team now.")
    # translators: the end of a crisis text, short.
    DANGER_DUTY = pgettext("phrase", "The duty line: {duty_number}, {duty_hours}.")
    # translators: to the person in danger, once a colleague has taken the alarm. {taker} is a first name.
    DANGER_TAKEN = pgettext(
        "phrase",
        "{taker} here with us knows now that you wrote, and takes it on. If you are in danger, call {emergency}."
        " This is an automatic message.",
    )
    # translators: to the duty phone. {who} is a first name, {code} like K7Q2, {when} a time of day.
    ALERT = pgettext(
        "phrase",
        "Alarm {code}: {who} wrote at {when} something that sounds like danger. Answer {code} if you take it.",
    )
    # translators: the same, when our answer could not reach {who}.
    ALERT_UNANSWERED = pgettext(
        "phrase",
        "Alarm {code}: {who} wrote at {when}, it sounds like danger. Our answer did not get there. Answer {code} if you take it.",
    )
    # translators: to a duty phone that answered an alarm, but not with its code.
    ALERT_STILL = pgettext(
        "phrase", "Nobody has taken alarm {code} yet. Answer {code} if you take it."
    )
    # translators: to whoever answered with the code. {contact} is a phone number.
    ALERT_YOURS = pgettext("phrase", "You have alarm {code}. {who}: {contact}. Please call now.")
    # translators: the same, when we know no phone number. {colleague} is the person's own worker, or the team.
    ALERT_YOURS_NO_NUMBER = pgettext(
        "phrase",
        "You have alarm {code}. We have no number for {who}, who wrote by Telegram. {colleague} knows them.",
    )
    # translators: to everybody else who was told. {taker} has it.
    ALERT_TAKEN = pgettext(
        "phrase", "{taker} has taken the alarm about {who} at {when}. You need do nothing."
    )
    # translators: stand for a name in the texts of an alarm.
    A_TENANT = pgettext("phrase", "A tenant")
    A_STRANGER = pgettext("phrase", "Somebody")
    A_COLLEAGUE = pgettext("phrase", "A colleague")


PHRASES: Final = tuple(Phrase)
LONG: Final = frozenset({Phrase.DANGER_SELF, Phrase.DANGER_BODY, Phrase.DANGER_VIOLENCE})
