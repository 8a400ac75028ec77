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
    # translators: what a tenant lets a peer supporter know, one sentence each, after a first name: "Kim."
    WISH_HOME = pgettext("phrase", "Wants to talk about the home.")
    WISH_DAYS = pgettext("phrase", "Wants to talk about everyday life.")
    WISH_PEOPLE = pgettext("phrase", "Wants to talk about people.")
    WISH_FEEL = pgettext("phrase", "Wants to talk about feelings.")
    WISH_CHANGE = pgettext("phrase", "Wants to talk about change.")
    WISH_WORK = pgettext("phrase", "Wants to talk about work.")
    WISH_WRITE = pgettext("phrase", "Would rather write.")
    WISH_CALL = pgettext("phrase", "Would rather talk on the phone.")
    WISH_MEET = pgettext("phrase", "Would like to meet.")
    WISH_DAY = pgettext("phrase", "Best in the daytime.")
    WISH_EVENING = pgettext("phrase", "Best in the evening.")
    # translators: to the duty phone: a peer supporter has reported a threat. {who} is whom it is about.
    ALERT_REPORTED = pgettext(
        "phrase",
        "Alarm {code}: at {when} a threat was reported by a peer supporter. About: {who}. Answer {code} if you take it.",
    )
    # translators: to whoever answered with its code. {taker} is the peer supporter who reported it.
    ALERT_YOURS_REPORTED = pgettext(
        "phrase",
        "You have alarm {code}. {taker} reported it: {contact}. About: {who}. Please call now.",
    )
    # translators: to a peer supporter whose words no flow understood. Only their coordinator gets them.
    PEER_PASSED_ON = pgettext(
        "phrase",
        "Thank you. This is an automatic reply. {coordinator} gets your message, nobody else does.",
    )
    # translators: the same, when so many came in an hour that automatic replies rest.
    PEER_TOO_MANY = pgettext(
        "phrase",
        "My automatic replies rest. {coordinator} gets what you write, nobody else. Call {duty_number}, {duty_hours}. Emergency: {emergency}.",
    )
    # translators: the same, after STOP. START is a word to write.
    PEER_STOPPED = pgettext(
        "phrase",
        "{coordinator} gets this, nobody else does. You have asked us to stop, so we write nothing by ourselves. START changes that.",
    )
    # translators: the same, where there is no coordinator. True: nobody has got it.
    PEER_NOBODY_READS = pgettext(
        "phrase",
        "This is an automatic reply. I did not understand, and nobody has got your message. You can call {duty_number}, {duty_hours}.",
    )
    # translators: more words came a moment after a message had been passed on.
    PEER_NOT_ADDED = pgettext(
        "phrase",
        "Your last message was not passed on: the one before it had gone already. Begin again if you want it sent too.",
    )
    # translators: ALERT and ALERT_UNANSWERED, of something said to a peer supporter: nobody else reads the words.
    ALERT_IN_PEER = pgettext(
        "phrase",
        "Alarm {code}: {who} wrote at {when}, in a peer conversation, something that sounds like danger. Answer {code} if you take it.",
    )
    ALERT_IN_PEER_UNANSWERED = pgettext(
        "phrase",
        "Alarm {code}: {who} at {when}, in a peer conversation: sounds like danger. Our answer did not get there. Answer {code} if you take it.",
    )
    # translators: two people write with each other through us. {peer} is the other one's first name, in all of these.
    PEER_READS = pgettext("phrase", "{peer} reads this {reads_from}. This is an automatic reply.")
    PEER_RESTS = pgettext(
        "phrase",
        "{peer} wants some quiet just now. What you write is not passed on until {peer} writes again.",
    )
    PEER_AWAY = pgettext(
        "phrase",
        "{peer} is away for a while, so this was not passed on. We can be reached as before.",
    )
    PEER_FULL = pgettext(
        "phrase",
        "Much waits for {peer} already, so this was not passed on. You can write it later.",
    )
    # translators: answers went to and fro within seconds, as machines answer each other.
    PEER_QUICK = pgettext(
        "phrase",
        "It went so fast that it looked like two machines. This was not passed on to {peer}. You can write again in a minute.",
    )
    PEER_NOBODY = pgettext(
        "phrase",
        "You write with nobody here just now, so nobody reads this. Write PEER if you want to.",
    )
    PEER_UNREADABLE = pgettext(
        "phrase", "I can only read text, so nobody sees or hears this. Please write it in words."
    )
    # translators: a text was changed after it had been passed on.
    PEER_EDITED = pgettext(
        "phrase", "What you change afterwards does not reach {peer}. Please write it as a new text."
    )
    PEER_FLOOD = pgettext(
        "phrase",
        "That was very much at once, so not all of it reaches {peer}. You can write again in a minute.",
    )
    PEER_LOST = pgettext(
        "phrase", "What you wrote did not reach {peer}. You can write it again later."
    )
    PEER_PERHAPS = pgettext(
        "phrase", "It is not certain that what you wrote reached {peer}. You can write it again."
    )
    # translators: a fault of ours. True: nobody has read it, nothing is kept.
    PEER_AGAIN = pgettext(
        "phrase",
        "Something went wrong here with us, and what you wrote was not passed on. Please write it again.",
    )
    # translators: to a peer supporter, once those on duty are told of what {peer} wrote.
    PEER_DANGER = pgettext(
        "phrase",
        "What {peer} writes sounds like danger. Somebody on duty is told, but not what it says. In an emergency call {emergency}.",
    )
    # translators: PEER is a word to write.
    PEER_ENDED = pgettext(
        "phrase",
        "The contact with {peer} has ended. That is all right, and nobody asks why. Write PEER if you want a new one.",
    )
    PEER_ENDED_FOR_PEER = pgettext(
        "phrase",
        "The contact with {peer} has ended. That is all right, and nobody asks why. Thank you for being there.",
    )
    # translators: stand for a name in the texts of an alarm.
    A_TENANT = pgettext("phrase", "A tenant")
    A_STRANGER = pgettext("phrase", "Somebody")
    A_COLLEAGUE = pgettext("phrase", "A colleague")


PHRASES: Final = tuple(Phrase)
LONG: Final = frozenset({Phrase.DANGER_SELF, Phrase.DANGER_BODY, Phrase.DANGER_VIOLENCE})
