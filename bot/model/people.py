"""People: who someone is to the team, and how they want to be met."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.model.ids import AddressId, PersonId


class Language(StrEnum):
    """The four languages, by their BCP 47 code; Norwegian is bokmål."""

    SV = "sv"
    NB = "nb"
    DA = "da"
    EN = "en"


class Country(StrEnum):
    """Where the team works: decides emergency numbers and holidays, never a person's language."""

    SE = "SE"
    NO = "NO"
    DK = "DK"


class Role(StrEnum):
    """What a person is to the team. One person may hold several; a stranger holds none."""

    TENANT = "tenant"
    PEER = "peer"
    LANDLORD = "landlord"
    WORKER = "worker"
    DUTY = "duty"
    COORDINATOR = "coordinator"
    LEAD = "lead"
    CARETAKER = "caretaker"


class Channel(StrEnum):
    """The ways a text can travel."""

    SMS = "sms"
    TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the day in local wall-clock time; it may pass midnight (21:00 to 09:00)."""

    start: time
    end: time

    def hold(self, moment: time) -> bool:
        """Whether `moment` lies inside, the start included and the end not."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """The team whose number people write to, as they may see it."""

    name: str
    country: Country
    zone: str
    duty_number: str
    duty_hours: Hours
    duty_days: frozenset[int]  # 0 is Monday
    quiet: Hours
    reads_at: tuple[time, ...]  # when somebody reads what came in, on working days


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person as a conversation needs them. Times are UTC; `zone` is where their clock hangs."""

    id: PersonId
    ref: str  # a random reference, the only one that may leave the house
    name: str
    language: Language
    roles: frozenset[Role]
    zone: str
    quiet: Hours | None = None  # None: the team's
    worker: PersonId | None = None
    worker_name: str | None = None
    reads_at: tuple[time, ...] = ()  # the worker's reading times; empty: the team's
    introduced: datetime | None = None
    agreed: datetime | None = None
    declined: datetime | None = None
    stopped: datetime | None = None
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """One way to reach a person. Its value, a number or a chat's id, stays in the `address` table."""

    id: AddressId
    channel: Channel
    personal_from: datetime | None = None  # linked less than a day ago: nothing personal before
