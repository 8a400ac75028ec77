"""Twilio's webhooks: what people write, and what became of what we wrote. Signed, or not taken."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.channels import sms_forms
from bot.channels.sms_signature import Signatures
from bot.clock import Clock
from bot.model.messages import Kind
from bot.store import meta, redactions
from bot.store.database import Database
from bot.web.bodies import body_of
from bot.work.house import House
from bot.work.incoming.reception import Reception
from bot.work.outgoing.reports import Reports

SIGNATURE: Final = "x-twilio-signature"
NOTHING_TO_SAY: Final = b'<?xml version="1.0" encoding="UTF-8"?><Response/>'  # TwiML
MOST_FIELDS: Final = 1_000
OPT_OUT: Final = "OptOutType"

Pairs = Sequence[tuple[str, str]]


class Webhooks:
    """Takes what Twilio has signed, and answers after the commit: nothing, in TwiML.

    All numbers of ours deliver to the same address; `To` says which it was.

    403 without a signature that fits, 413 for more than 64 KiB, 503 while the database is at fault.
    """

    def __init__(
        self,
        signatures: Signatures,
        reception: Reception,
        reports: Reports,
        *,
        db: Database,
        clock: Clock,
        house: House,
    ) -> None:
        self._signatures = signatures
        self._reception = reception
        self._reports = reports
        self._db = db
        self._clock = clock
        self._country = house.team.country
        self._lines = house.peer_lines

    async def sms(self, request: Request) -> Response:
        """Take a text. What is none is answered all the same: sent again it would be no better."""
        form = await self._signed(request)
        inbound = sms_forms.parse(form, self._country, self._lines)
        if inbound is not None:
            await self._reception.take(inbound)
            if inbound.kind is Kind.MEDIA:
                await self._db.write(
                    "twilio",
                    redactions.expect,
                    inbound.provider_id,
                    media=True,
                    due=self._clock.now(),
                )
        if form.get(OPT_OUT):
            now = self._clock.now().isoformat(timespec="seconds")
            await self._db.write("twilio", meta.put, meta.OPT_OUT_SEEN, now)
        return _answer()

    async def status(self, request: Request) -> Response:
        """Take what became of a text of ours."""
        status = sms_forms.parse_status(await self._signed(request), request.query_params)
        if status is not None:
            await self._reports.take([status])
        return _answer()

    async def _signed(self, request: Request) -> Mapping[str, str]:
        """Read a form that Twilio has signed; of a field given twice the first counts."""
        signature = request.headers.get(SIGNATURE)
        pairs = _pairs(await body_of(request))
        if signature is None or not self._signatures.fit(_place(request), pairs, signature):
            raise HTTPException(HTTPStatus.FORBIDDEN, "Only Twilio delivers messages here.")
        return dict(reversed(pairs))


def _place(request: Request) -> str:
    """Give path and query as they came; what stands before them a proxy may have changed."""
    query: bytes = request.scope["query_string"]
    path: str = request.scope["path"]
    return f"{path}?{query.decode('latin-1')}" if query else path


def _pairs(body: bytes) -> Pairs:
    try:
        return parse_qsl(
            body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS
        )
    except ValueError:  # too many: Twilio never sends as much
        return []


def _answer() -> Response:
    return Response(NOTHING_TO_SAY, media_type="text/xml")
