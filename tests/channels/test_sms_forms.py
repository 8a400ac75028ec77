"""What Twilio posts, read into plain data; and what may be set."""

import pytest

from bot.channels.sms_errors import sentence
from bot.channels.sms_forms import number, parse, parse_status
from bot.model.messages import Kind, State
from bot.model.people import Country
from bot.settings import SettingsWrong, read

SID = "SM" + "1" * 32


@pytest.mark.parametrize(
    ("sender", "country", "written"),
    [
        ("+46701740605", Country.SE, "+46701740605"),
        ("0701740605", Country.SE, "+46701740605"),
        ("070-174 06 05", Country.SE, "+46701740605"),
        ("22 40 00 40", Country.NO, "+4722400040"),
        ("0046701740605", Country.DK, "+46701740605"),
        ("72456", Country.SE, "72456"),
        ("116 117", Country.SE, "116 117"),
        ("Telia", Country.SE, "Telia"),
        ("3 Sverige", Country.SE, "3 Sverige"),
        ("whatsapp:+46701740605", Country.SE, "whatsapp:+46701740605"),
        ("99999999999999999999", Country.SE, "99999999999999999999"),
        ("+0000000000", Country.SE, "+0000000000"),
        ("+999 99 99 99", Country.SE, "+999 99 99 99"),
    ],
)
def test_numbers_are_written_in_one_way(sender: str, country: Country, written: str) -> None:
    assert number(sender, country) == written


def test_a_text_with_pictures_is_media_and_keeps_its_words() -> None:
    form = {"From": "+46701740605", "MessageSid": SID, "Body": "se här", "NumMedia": "2"}

    read_ = parse(form, Country.SE)

    assert read_ is not None
    assert (read_.kind, read_.text, read_.provider_id) == (Kind.MEDIA, "se här", SID)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("queued", State.SENT),
        ("sent", State.SENT),
        ("delivered", State.DELIVERED),
        ("undelivered", State.FAILED),
        ("failed", State.FAILED),
        ("canceled", State.FAILED),
    ],
)
def test_every_status_has_its_state(told: str, state: State) -> None:
    status = parse_status({"MessageSid": SID, "MessageStatus": told}, {"id": "17", "mark": "a1"})

    assert status is not None
    assert (status.outbox, status.mark) == (17, "a1")
    assert (status.provider_id, status.state) == (SID, state)
    assert (status.error is not None) == (state is State.FAILED)
    assert not status.opted_out


@pytest.mark.parametrize(("told", "opted_out"), [("failed", True), ("sent", False)])
def test_a_stop_at_twilio_may_be_told_only_by_a_report(told: str, *, opted_out: bool) -> None:
    form = {"MessageSid": SID, "MessageStatus": told, "ErrorCode": "21610"}

    status = parse_status(form, {"id": "17"})

    assert status is not None
    assert status.opted_out == opted_out


@pytest.mark.parametrize(
    "form",
    [{}, {"MessageStatus": "sent"}, {"MessageSid": SID}, {"MessageSid": SID, "MessageStatus": "?"}],
)
def test_a_report_that_says_nothing_is_none(form: dict[str, str]) -> None:
    assert parse_status(form, {"id": "17"}) is None


def test_every_refusal_is_a_sentence_with_a_way_out() -> None:
    assert sentence(30003) != sentence(30005)
    assert "12345" in sentence(12345)
    assert sentence(None).endswith(".")


@pytest.mark.parametrize(
    ("setting", "wrong", "told"),
    [
        ("twilio_number", "Annas team", "nobody can answer a name"),
        ("twilio_number", "070-174 06 05", "with its country code"),
        ("twilio_peers", "Peers", "with their country code"),
        ("twilio_peers", "70123", "with their country code"),
        ("twilio_peers", "+46701740699, 070-174 06 98", "with their country code"),
        ("twilio_peers", " , ", "with their country code"),
        ("twilio_account", "SK" + "0" * 32, "Account SID"),
        ("twilio_service", "MG1", "Messaging Service SID"),
        ("twilio_api", "api.twilio.com", "https://"),
        ("twilio_per_second", "0", "1 to 1000"),
        ("twilio_redact", "maybe", "yes or no"),
    ],
)
def test_what_cannot_be_is_refused_at_the_start_in_one_sentence(
    setting: str, wrong: str, told: str
) -> None:
    with pytest.raises(SettingsWrong) as refused:
        read({setting: wrong})

    assert told in str(refused.value)
    assert len(refused.value.sentences) == 1


def test_the_teams_number_is_none_of_the_peers() -> None:
    with pytest.raises(SettingsWrong, match="not the team's own"):
        read({"twilio_number": "+46 70-174 06 99", "twilio_peers": "+46701740698, +46701740699"})


@pytest.mark.parametrize(
    "written", ["+46 70-174 06 99, +46701740698", "+46701740699 +46701740698,+46701740699"]
)
def test_several_numbers_are_read_as_people_write_them(written: str) -> None:
    assert read({"twilio_peers": written}).peer_lines == ("+46701740699", "+46701740698")


def test_no_number_of_the_peers_is_none() -> None:
    assert read({}).peer_lines == ()


@pytest.mark.parametrize(
    ("to", "line"),
    [("+46701740699", "+46701740699"), ("+46700000000", None), ("+46701740697", None), ("", None)],
)
def test_a_text_belongs_to_the_number_it_came_to(to: str, line: str | None) -> None:
    form = {"From": "+46701740605", "MessageSid": SID, "Body": "hej", "To": to}

    inbound = parse(form, Country.SE, ("+46701740699",))

    assert inbound is not None
    assert inbound.line == line


def test_a_number_is_read_as_people_write_it() -> None:
    assert read({"twilio_number": "+46 70-123 45 67"}).twilio_number == ("+46701234567")
