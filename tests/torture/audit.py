"""Whether a file has what was acknowledged, once, in order, with all that must follow from it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bot.model.messages import Inbound
from bot.store import inbox
from tests.torture.file import Came, Contents
from tests.torture.phones import Phone
from tests.torture.script import Post

Known = Mapping[bytes, Inbound]


def known(contents: Contents, phones: Sequence[Phone]) -> Known:
    """Give every message that may be in the file, as it reached the reception, by its digest."""
    came = (
        _inbound(contents, phone, post)
        for phone in phones
        for post in (*phone.acknowledged, *phone.to_write)
    )
    return {inbox.digest(one.channel, one.provider_id): one for one in came}


def _inbound(contents: Contents, phone: Phone, post: Post) -> Inbound:
    held = contents.phones[phone.name]
    return Inbound(
        channel=held.channel,
        sender=held.number,
        text=post.text,
        provider_id=f"{held.ref}:{post.id}",
    )


def faults(found: Contents, right: Contents, phones: Sequence[Phone]) -> Iterator[str]:
    """Give a sentence for each thing that is missing, doubled, out of order or not as it should be."""
    for phone in phones:
        yield from _lost_or_doubled(found, phone)
    yield from _wrong_replies(found, right)
    if found.said != len(found.went):
        yield f"{found.said} texts in the transcript, {len(found.went)} in the outbox"
    for name, rows in right.followed.items():
        if found.followed[name] != rows:
            yield f"the {name} are not what follows from the messages"


def _lost_or_doubled(found: Contents, phone: Phone) -> Iterator[str]:
    """Compare a phone with the file: all that was acknowledged, then at most what was in doubt."""
    held = found.phones[phone.name]
    came = [one for one in found.came if one.person == held.person]
    posts = [*phone.acknowledged, *([phone.in_doubt] if phone.in_doubt else [])]
    expected = [_inbound(found, phone, post) for post in posts]
    whole = [inbox.digest(one.channel, one.provider_id) for one in expected]
    here = [one.digest for one in came]
    if here not in (whole, whole[: len(phone.acknowledged)]):
        yield f"{phone.name}: {_difference(whole[: len(phone.acknowledged)], here)}"
    if [one.text for one in came] != [one.text for one in expected[: len(came)]]:
        yield f"{phone.name}: the texts kept are not the texts written"
    yield from (f"{phone.name}: {one.state} in the inbox" for one in came if one.state != "done")


def _difference(acknowledged: Sequence[bytes], here: Sequence[bytes]) -> str:
    lost = sum((Counter(acknowledged) - Counter(here)).values())
    more = sum((Counter(here) - Counter(acknowledged)).values())
    if not lost and not more:
        return (
            f"the {len(here)} messages in the file are not in the order in which they were written"
        )
    return f"of {len(acknowledged)} acknowledged messages {lost} are not in the file, {more} are there besides"


def _wrong_replies(found: Contents, right: Contents) -> Iterator[str]:
    wanted = {one.digest: right.replies(one.row) for one in right.came}
    for one in found.came:
        yield from _wrong_reply(found, one, wanted)
    spontaneous = [one.text for one in found.went if one.inbox is None]
    if spontaneous:
        yield f"{len(spontaneous)} texts answer nothing"


def _wrong_reply(
    found: Contents, came: Came, wanted: Mapping[bytes, Sequence[str | None]]
) -> Iterator[str]:
    replies = found.replies(came.row)
    if came.digest not in wanted:
        yield f"message {came.row} of the file was never written"
    elif replies != wanted[came.digest]:
        right = wanted[came.digest]
        yield (
            f"message {came.row} has {len(replies)} replies where {len(right)} are right"
            + (", and other ones" if len(replies) == len(right) else "")
        )
