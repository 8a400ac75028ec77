"""What the sides of the house stand on, put together once and given to each."""

from dataclasses import dataclass

from bot.app.together import Together
from bot.clock import Clock
from bot.settings import Settings
from bot.store.database import Database
from bot.work.house import House
from bot.work.incoming.reception import Reception
from bot.work.vitals import Vitals


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Common:
    """Everything that is one for the whole process, whichever provider it is about."""

    settings: Settings
    db: Database
    house: House
    clock: Clock
    vitals: Vitals
    together: Together
    reception: Reception
