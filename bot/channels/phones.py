"""The simulator: phones in a browser or a terminal. Their screens read the store, as a desk does."""

import asyncio
from typing import Final

from bot.channels.channel import AT_ANY_PACE
from bot.model.messages import Outbound, Private, Receipt, State, Status

A_LOOK: Final = 1.0  # seconds


class Phones:
    """Takes every message and reports it delivered, as an operator's network would.

    What two people write to each other is erased here once it is delivered: that is reported a moment
    later, so that open pages have shown it by then.
    """

    repeatable = True
    pace = AT_ANY_PACE

    def __init__(self) -> None:
        self.statuses: asyncio.Queue[Status] = asyncio.Queue()

    async def send(self, outbound: Outbound) -> Receipt:
        """Take a message. Sending the same one again gives the same receipt, and harms nothing."""
        provider_id = f"phone:{outbound.id}"
        status = Status(
            outbox=outbound.id,
            channel=outbound.channel,
            provider_id=provider_id,
            state=State.DELIVERED,
            mark=outbound.mark,
        )
        if outbound.private is Private.RELAY:
            asyncio.get_running_loop().call_later(A_LOOK, self.statuses.put_nowait, status)
        else:
            self.statuses.put_nowait(status)
        return Receipt(provider_id)

    async def reported(self) -> list[Status]:
        """Wait for the next reports, and give all there are."""
        reports = [await self.statuses.get()]
        while not self.statuses.empty():
            reports.append(self.statuses.get_nowait())
        return reports
