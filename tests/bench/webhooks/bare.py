"""The least that can be done: an application that checks the signature, and answers."""

from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from twilio.request_validator import RequestValidator

from tests.bench.webhooks.listening import listen
from tests.bench.webhooks.script import PATH, PUBLIC_URL, TOKEN

validator = RequestValidator(TOKEN)


async def sms(request: Request) -> Response:
    """Check the signature; keep nothing."""
    form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    if not validator.validate(PUBLIC_URL + PATH, form, request.headers["X-Twilio-Signature"]):
        return Response(status_code=403)
    return Response("<Response/>", media_type="text/xml")


if __name__ == "__main__":
    listen(Starlette(routes=[Route(PATH, sms, methods=["POST"])]))
