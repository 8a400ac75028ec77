"""The simulator: phones in a browser or a terminal. Their screens read the store, as a desk does."""

import asyncio

from bot.channels.channel import AT_ANY_PACE
from bot.model.messages import Outbound, Receipt, State, Status


class Phones:
    """Takes every message and reports it delivered, as an operator's network would."""

    repeatable = True
    pace = AT_ANY_PACE

    def __init__(self) -> None:
        self.statuses: asyncio.Queue[Status] = asyncio.Queue()

    async def send(self, outbound: Outbound) -> Receipt:
        """Take a message. Sending the same one again gives the same receipt, and harms nothing."""
        provider_id = f"phone:{outbound.id}"
        self.statuses.put_nowait(
            Status(
                outbox=outbound.id,
                channel=outbound.channel,
                provider_id=provider_id,
                state=State.DELIVERED,
                mark=outbound.mark,
            )
        )
        return Receipt(provider_id)

    async def reported(self) -> list[Status]:
        """Wait for the next reports, and give all there are."""
        reports = [await self.statuses.get()]
        while not self.statuses.empty():
            reports.append(self.statuses.get_nowait())
        return reports
