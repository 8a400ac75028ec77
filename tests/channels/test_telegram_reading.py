"""What Telegram tells is read as plain data, whatever it is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.reading import KINDS, read_update
from bot.channels.updates import Crowd, Membership, Update
from bot.model.messages import Aside, Inbound, Kind
from tests.telegram_people import People, crowd

KIM = 4711


def inbound(update: dict[str, Any]) -> Inbound:
    """Read an update that is a person's message."""
    read = read_update(update)
    assert read is not None
    assert isinstance(read.what, Inbound), read
    return read.what


@pytest.fixture
def people() -> People:
    """Who writes."""
    return People()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("hej på er", "hej på er"),
        ("/stop", "stop"),
        ("/stop@annas_team_bot", "stop"),
        ("/HELP", "help"),
        ("/language", "language"),
        ("/check_in", "check in"),
        ("/start", "start"),
        ("/start UYAA8YPQ", "UYAA8YPQ"),
        ("/start uyaa8ypq", "uyaa8ypq"),
        ("/start ?!", "start ?!"),
        ("/stop nu då", "stop nu då"),
        ("/", "/"),
        ("1/2", "1/2"),
    ],
)
def test_commands_are_read_as_the_words_they_stand_for(
    people: People, written: str, text: str
) -> None:
    assert inbound(people.write(KIM, written)).text == text


def test_a_message_tells_who_wrote_it_and_in_which_language(people: People) -> None:
    update = people.write(KIM, "hej")

    read = inbound(update)

    assert (read.sender, read.language_code, read.kind) == ("4711", "sv", Kind.TEXT)
    assert read.provider_id == f"{update['update_id']}:4711:{update['message']['message_id']}"


PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
VOICE = {"file_id": "a", "file_unique_id": "b", "duration": 3}
STICKER = VOICE | {
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}


@pytest.mark.parametrize(
    ("content", "kind", "text"),
    [
        ({"photo": PHOTO}, Kind.MEDIA, ""),
        ({"photo": PHOTO, "caption": "så här ser det ut"}, Kind.MEDIA, "så här ser det ut"),
        ({"voice": VOICE}, Kind.MEDIA, ""),
        ({"sticker": STICKER}, Kind.MEDIA, ""),
        ({"location": {"latitude": 59.3, "longitude": 18.1}}, Kind.MEDIA, ""),
        ({"something_new": {"of": 2031}}, Kind.MEDIA, ""),
        ({"contact": {"phone_number": "46701740606", "first_name": "A"}}, Kind.CONTACT, "+46701740606"),
        ({"contact": {"phone_number": "+46701740606", "first_name": "A"}}, Kind.CONTACT, "+46701740606"),
        ({"contact": {"phone_number": "0701740606", "first_name": "A"}}, Kind.CONTACT, "0701740606"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_read_with_the_words_beside_it(
    people: People, content: dict[str, Any], kind: Kind, text: str
) -> None:
    read = inbound(people.write(KIM, None, **content))

    assert (read.kind, read.text) == (kind, text)


def test_a_note_of_telegrams_own_is_nobodys_message(people: People) -> None:
    note = people.write(KIM, None, message_auto_delete_timer_changed={"message_auto_delete_time": 1})  # fmt: skip

    assert read_update(note) == Update(id=note["update_id"])


def test_a_changed_message_is_an_aside_with_an_id_of_its_own(people: People) -> None:
    first = people.write(KIM, "jag mår bra")
    changed = people.edit(KIM, "jag mår inte bra", message_id=first["message"]["message_id"])

    read = inbound(changed)

    assert (read.aside, read.text) == (Aside.EDITED, "jag mår inte bra")
    assert read.provider_id != inbound(first).provider_id


def test_a_place_that_moves_is_no_message(people: People) -> None:
    place = people.message(KIM, None, location={"latitude": 59.3, "longitude": 18.1})
    moved = people.send("edited_message", place)

    assert read_update(moved) == Update(id=moved["update_id"])


def test_somebody_who_blocks_the_bot_is_gone_until_they_let_it_write_again(people: People) -> None:
    gone, back = read_update(people.block(KIM)), read_update(people.unblock(KIM))

    assert gone is not None
    assert back is not None
    assert (gone.what, back.what) == (Membership("4711", True), Membership("4711", False))


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_a_group_or_a_channel_is_a_crowd(people: People, kind: str) -> None:
    added = read_update(people.add_to_group(-100, KIM, kind=kind))
    written = read_update(people.send("message", people.message(KIM, "hej", chat=crowd(-100, kind))))  # fmt: skip
    posted = read_update(people.send("channel_post", people.message(KIM, "hej", chat=crowd(-100, kind))))  # fmt: skip

    for read in (added, written, posted):
        assert read is not None
        assert read.what == Crowd(-100, "sv")


def test_leaving_a_group_means_nothing(people: People) -> None:
    left = people.member(crowd(-100, "group"), KIM, "member", "left")

    assert read_update(left) == Update(id=left["update_id"])


# ---------------------------------------------------------------- whatever comes

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
NEARLY = st.fixed_dictionaries(
    {
        "message_id": VALUES | st.integers(),
        "date": VALUES | st.just(1_795_518_000),
        "chat": VALUES
        | st.fixed_dictionaries({"id": VALUES | st.integers(), "type": VALUES | st.just("private")}),
    },
    optional={
        "from": VALUES,
        "text": VALUES,
        "caption": VALUES,
        "contact": VALUES,
        "photo": VALUES,
        "data": VALUES,
        "id": VALUES,
        "message": VALUES,
        "new_chat_member": VALUES,
    },
)  # fmt: skip


@given(raw=VALUES)
def test_whatever_is_no_update_is_read_as_none(raw: object) -> None:
    read = read_update(raw)

    assert read is None or isinstance(read, Update)


@given(kind=st.sampled_from(KINDS), body=VALUES | NEARLY)
def test_an_update_of_any_shape_is_gone_past(kind: str, body: object) -> None:
    read = read_update({"update_id": 7, kind: body})

    assert read is not None
    assert read.id == 7
    if isinstance(read.what, Inbound):
        assert isinstance(read.what.text, str)
        assert read.what.provider_id.encode()
