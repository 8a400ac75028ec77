"""What Twilio's refusals mean: which way to react, and a sentence that a case manager understands.

The codes: https://www.twilio.com/docs/api/errors.
"""

from datetime import timedelta
from typing import Final

from bot.channels.channel import OptedOut, Refused, SendingFailed, TryLater, Unsure

SENTENCES: Final = {
    21211: "This is not a phone number that texts can be sent to: please check it with the person.",
    21214: "This number cannot be reached: please check it with the person.",
    21217: "This is not a phone number that texts can be sent to: please check it with the person.",
    21266: "This is our own number: please check the number with the person.",
    21408: "Texts to this country are switched off in our account at Twilio: whoever runs Terskel can"
    " allow the country there.",
    21602: "There was no text in it.",
    21608: "Our account at Twilio is a trial one, which writes only to numbers that were verified there.",
    21610: "The person, or their operator, has stopped texts from our number at Twilio. A text START from"
    " their phone begins them again; until then please ring.",
    21612: "This number cannot be reached from ours: please ring, or ask for another number.",
    21614: "This number cannot get texts, it is no mobile number: please ring, or ask for another one.",
    21617: "The text is too long for one message: please write it in two.",
    30001: "Too much was waiting at Twilio: please send it again.",
    30003: "The phone is switched off or out of reach: please try again later, or ring.",
    30004: "The phone or its operator blocks texts from us: please ring.",
    30005: "This number is not in use, or the phone is gone: please ask the person for a new one.",
    30006: "This number cannot get texts, it is a landline or its operator takes none: please ring.",
    30007: "The operator took it for unwanted mail and did not deliver it: please ring.",
    30008: "It was not delivered, and the operator did not say why: please ring if it matters.",
    30010: "It would have cost more than our account at Twilio allows.",
    30036: "It could not be delivered in time, and would have been too late: it was not delivered.",
}
STOPPED: Final = 21610
# What is wrong with our account, its token or its number: the message can wait until that is mended.
OURS: Final = frozenset(
    {
        *(20003, 20005, 20403, 20404, 30002),  # who we are, and whether the account may send
        *(21212, 21603, 21606, 21609, 21659, 21660, 21661),  # our number, our address
        *(21701, 21703, 21704, 21705),  # the messaging service
    }
)
OUR_STATUSES: Final = frozenset((401, 403, 404))
MENDED: Final = timedelta(minutes=10)  # how soon to look whether somebody has mended it
TOO_MANY: Final = 429
FAULT: Final = 500


def sentence(code: int | None) -> str:
    """Say for staff why a message was not delivered."""
    if code is None:
        return "It was not delivered, and Twilio did not say why: please ring if it matters."
    return SENTENCES.get(
        code, f"It was not delivered (Twilio's error {code}): please ring if it matters."
    )


def refusal(status: int, code: int) -> SendingFailed:
    """Say what to do after an answer that is no receipt: `code` is Twilio's, `status` is HTTP's."""
    if code == STOPPED:
        return OptedOut(sentence(code))
    if status == TOO_MANY:
        return too_many(None)
    if code in OURS or status in OUR_STATUSES:
        return TryLater(
            f"Twilio does not let us send (its error {code}): whoever runs Terskel should look at"
            " TERSKEL_TWILIO_ACCOUNT, _TOKEN, _NUMBER and _SERVICE, and at the account's state.",
            after=MENDED,
            lane=True,
        )
    if code in SENTENCES or 400 <= status < FAULT:
        return Refused(sentence(code))
    return Unsure(f"Twilio answered with a fault of its own ({status}).")


def too_many(after: timedelta | None) -> TryLater:
    """Say what to do when we ask too often: it was surely not taken."""
    return TryLater("Twilio asks us to send more slowly.", after=after, lane=True)


def of_a_line(failure: SendingFailed) -> SendingFailed:
    """Say what to do where the text was to leave from one of our other numbers, which may be the fault."""
    if not is_ours(failure):
        return failure
    return TryLater(f"{failure.reason} See TERSKEL_TWILIO_PEERS too.", after=MENDED)


def is_ours(failure: SendingFailed) -> bool:
    """Whether somebody must mend our own settings or account."""
    return isinstance(failure, TryLater) and failure.after == MENDED
