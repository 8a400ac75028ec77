"""Why something is left to a human."""

from enum import StrEnum


class Why(StrEnum):
    """What kind of matter waits for a human; what staff read of each stands in `care.handovers`."""

    DANGER = "danger"
    DANGER_IN_PEER = "danger_in_peer"  # said to a peer supporter: nobody else reads the words
    PEER_TOLD = "peer_told"  # by way of a peer supporter, word by word as the person approved it
    ALARM = "alarm"
    NOT_UNDERSTOOD = "not_understood"
    ASKED = "asked"
    STRANGER = "stranger"
    TOO_MANY = "too_many"
    REPEATS = "repeats"
    FLOOD = "flood"
    FAILED = "failed"
    OPTED_OUT = "opted_out"
    MAYBE_SENT = "maybe_sent"
    TOO_LATE = "too_late"
    LATE = "late"
    EDITED = "edited"
    UNANSWERABLE = "unanswerable"
    UNREADABLE = "unreadable"
    ERASE = "erase"
    ERASED = "erased"
    WRONG_PERSON = "wrong_person"
    NEW_NAME = "new_name"
    LINK_UNDONE = "link_undone"
    TOO_MANY_STEPS = "too_many_steps"
    FLOW_IS_GONE = "flow_is_gone"
    FAULT = "fault"
