"""Twilio's signature is checked as its own library does, only faster."""

from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.datastructures import ImmutableMultiDict
from twilio.request_validator import RequestValidator

from bot.channels.sms_signature import Signatures
from tests.fake_twilio import TOKEN

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(
    pairs=st.lists(st.tuples(TEXTS, TEXTS), max_size=6),
    url=st.sampled_from(
        [
            "https://a.example",
            "https://a.example:443",
            "https://a.example:8443",
            "http://a.example/x",
        ]
    ),
    signs=st.sampled_from(
        [
            "https://a.example",
            "https://a.example:443",
            "https://a.example:8443",
            "http://a.example:80/x",
        ]
    ),
    place=st.sampled_from(["/twilio/sms", "/twilio/status?id=1", "/twilio/status?a=b&c=%C3%A5"]),
    damage=st.sampled_from(["", "x", "short"]),
)
@settings(deadline=None)
def test_the_signature_is_checked_as_twilios_own_library_does(
    pairs: list[tuple[str, str]], url: str, signs: str, place: str, damage: str
) -> None:
    form = ImmutableMultiDict(pairs)
    right = RequestValidator(TOKEN).compute_signature(signs + place, form)
    signature = right[:5] if damage == "short" else right + damage

    ours = Signatures(url, [TOKEN]).fit(place, pairs, signature)

    assert ours is RequestValidator(TOKEN).validate(url + place, form, signature)


def test_any_of_two_tokens_will_do_while_one_takes_over() -> None:
    both = Signatures("https://a.example", ["new", "old"])
    told = {
        token: RequestValidator(token).compute_signature("https://a.example/x", {"Body": "å"})
        for token in ("new", "old", "other")
    }

    fits = {token: both.fit("/x", [("Body", "å")], one) for token, one in told.items()}

    assert fits == {"new": True, "old": True, "other": False}
