"""Everything that can be set: what it is for, what it may be, what it is when nobody sets it."""

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.model.people import Country, Hours, Team
from bot.settings import forms

PREFIX: Final = "TERSKEL_"
EMERGENCY: Final = "112"  # all three countries
ZONES: Final = {
    Country.SE: "Europe/Stockholm",
    Country.NO: "Europe/Oslo",
    Country.DK: "Europe/Copenhagen",
}


class Settings(BaseSettings):
    """Everything that can be set. Descriptions stand in docs/settings.md as they are."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, hide_input_in_errors=True, enable_decoding=False
    )

    database: Annotated[SecretStr, BeforeValidator(forms.url)] = Field(
        SecretStr("sqlite:///terskel.db"),
        description="The database: a file of its own, or PostgreSQL. `sqlite:////srv/terskel.db` (four "
        "strokes) is an absolute path. Secret, because an address of PostgreSQL may hold a password.",
        examples=["an address like sqlite:///terskel.db or postgresql://user@host/name"],
    )
    key_file: Path = Field(
        Path(),
        validate_default=True,
        description="The key that texts, names and numbers are sealed with; `terskel init` makes it. Not "
        "set: beside the database and with its name, `terskel.key` for `terskel.db`. Keep a copy apart from the database's backups: without it nothing sealed can be read.",
        examples=["the path of a file"],
    )
    host: str = Field(
        "127.0.0.1",
        min_length=1,
        description="The address to listen on. `demo` always listens on 127.0.0.1.",
        examples=["an address of this machine, like 127.0.0.1 or 0.0.0.0"],
    )
    port: int = Field(
        8000,
        ge=0,
        le=65535,
        description="The port to listen on; 0 takes a free one.",
        examples=["a whole number from 0 to 65535"],
    )
    public_url: Annotated[str | None, BeforeValidator(forms.public)] = Field(
        None,
        description="Where the world reaches Terskel; signatures of providers are checked against it.",
        examples=["an address that begins with https://, without ? and #"],
    )
    country: Country = Field(
        Country.SE,
        description="Where the team works: emergency numbers and holidays, and how a number without "
        "a country code is read. It never decides a person's language.",
        examples=["SE, NO or DK"],
    )
    timezone: Annotated[str | None, BeforeValidator(forms.zone)] = Field(
        None,
        description="Where the team's clock hangs. Not set: the country's.",
        examples=["a name like Europe/Oslo"],
    )
    team_name: Annotated[str, BeforeValidator(forms.team)] = Field(
        "Teamet",
        alias="team",
        description="The neutral name people see at the end of what we write first. It must not tell "
        "what the service is.",
        examples=["1 to 20 letters that an SMS can carry (no emoji, no curly quotes)"],
    )
    duty_number: str | None = Field(
        None,
        description="The duty line, told in many texts. Not set: people are told 112, and `doctor` warns.",
        examples=["a phone number of the country, or with its country code"],
    )
    duty_hours: Annotated[Hours, BeforeValidator(forms.hours)] = Field(
        Hours(time(8), time(22)),
        description="When the duty line is answered.",
        examples=["two times like 08:00-22:00"],
    )
    duty_days: Annotated[frozenset[int], BeforeValidator(forms.days)] = Field(
        frozenset(range(7)),
        description="On which days the duty line is answered.",
        examples=["days like mon-sun, mon-fri or mon,wed,fri"],
    )
    erase_by_text: Literal["ask", "code"] = Field(
        "ask",
        description="What follows when somebody writes that all about them shall be removed: ask, a person asks "
        "first, because phones are shared; code, it is done in the night once a code sent to that address has come back.",
        examples=["ask or code"],
    )
    duty_phones: str | None = Field(
        None,
        description="Who is alerted when somebody writes of danger, besides everybody with the role duty: "
        "phone numbers with commas between. Whoever answers with the alert's own code has it.",
        examples=[
            "phone numbers of the country, or with their country code, like 070-174 06 05, +4790000001"
        ],
    )
    alert_repeat: Annotated[timedelta, BeforeValidator(forms.span)] = Field(
        timedelta(minutes=5),
        description="How often an alert is said again until somebody has taken it.",
        examples=["a time like 5 minutes"],
    )
    emergency_number: Annotated[str | None, BeforeValidator(forms.short_number)] = Field(
        None,
        description="The police's number in an emergency. Not set: the country's, 112.",
        examples=["3 to 5 figures"],
    )
    ambulance_number: Annotated[str | None, BeforeValidator(forms.short_number)] = Field(
        None,
        description="The ambulance's number. Not set: the country's, 113 in Norway and else 112.",
        examples=["3 to 5 figures"],
    )
    crisis_line: Annotated[str | None, BeforeValidator(forms.crisis_line)] = Field(
        None,
        description="The line for people who do not want to live, told only while it is open and once "
        "`terskel numbers confirm` has been used. Not set: the country's.",
        examples=["a name, a number and hours, like Livslinien, 70 201 201, 11:00-05:00; or none"],
    )
    violence_line: Annotated[str | None, BeforeValidator(forms.crisis_line)] = Field(
        None,
        description="The line for people who are hurt by somebody, told in the same way. Not set: the country's.",
        examples=["a name, a number and hours, like VO-linjen, 116 006; or none"],
    )
    quiet_hours: Annotated[Hours, BeforeValidator(forms.hours)] = Field(
        Hours(time(21), time(9)),
        description="When the bot starts nothing. An answer to what somebody writes comes at any hour.",
        examples=["two times like 21:00-09:00"],
    )
    reads_at: Annotated[tuple[time, ...], BeforeValidator(forms.moments)] = Field(
        (time(10), time(15)),
        description="When somebody reads what came in, on working days; people are told the next time.",
        examples=["times like 10:00 15:00"],
    )
    goes_quiet: Annotated[timedelta, BeforeValidator(forms.span)] = Field(
        timedelta(hours=2),
        description="How long a question stands before something else may be asked.",
        examples=["a time like 90 minutes, 2 hours or 1 day"],
    )
    stale: Annotated[timedelta, BeforeValidator(forms.span)] = Field(
        timedelta(hours=12),
        description="How long a question that was broken into is worth coming back to.",
        examples=["a time like 90 minutes, 12 hours or 1 day"],
    )
    peer_hello_days: int = Field(
        182,
        ge=28,
        le=3650,
        description="How many days lie between two hellos of peer supporters to the same tenant. The first "
        'comes a few days after the tenant has agreed; none comes after STOP, or after "not this again".',
        examples=["a whole number from 28 to 3650"],
    )
    peer_waves: Annotated[tuple[timedelta, ...], BeforeValidator(forms.waves)] = Field(
        (timedelta(hours=4), timedelta(hours=4), timedelta(hours=8)),
        description="How long peer supporters may think about a request before more are asked, in their own "
        "working hours: first one is asked, then two, and at last all. Whom a tenant chose has the last time.",
        examples=["times like 4 hours, 4 hours, 8 hours"],
    )
    replies_per_hour: int = Field(
        20,
        ge=1,
        le=1000,
        description="How many replies a person gets in an hour, so that two machines never talk on.",
        examples=["a whole number from 1 to 1000"],
    )
    same_per_hour: int = Field(
        3,
        ge=1,
        le=1000,
        description="How often an hour a person is sent the very same text; it may be a machine that answers.",
        examples=["a whole number from 1 to 1000"],
    )
    messages_per_minute: int = Field(
        30,
        ge=1,
        le=100_000,
        description="How many messages a minute of one sender are answered. More are kept, and read for danger and STOP.",
        examples=["a whole number from 1 to 100000"],
    )
    texts_days: int = Field(
        90,
        ge=1,
        le=3650,
        description="How many days what was written is kept.",
        examples=["a whole number of days from 1 to 3650"],
    )
    backup_folder: Path | None = Field(
        None,
        description="Where a backup is put every night, under a name with its time; best on another disk. "
        "Not set: none is made by itself. For PostgreSQL, see docs/running.md.",
        examples=["the path of a folder"],
    )
    backup_keep: int = Field(
        14,
        ge=1,
        le=3650,
        description="How many backups stay in that folder; older ones are deleted.",
        examples=["a whole number from 1 to 3650"],
    )
    backup_key: Annotated[str | None, BeforeValidator(forms.recipient)] = Field(
        None,
        description="The public key that backups are encrypted to (age1…, made by `age-keygen`). Keep the "
        "secret one elsewhere: this machine then cannot read its own backups. Not set: not encrypted.",
        examples=["a public key of age, which begins with age1"],
    )
    metrics_port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="The port on 127.0.0.1 where /metrics answers, for Prometheus. Not set: none.",
        examples=["a whole number from 1 to 65535"],
    )
    telegram_token: Annotated[SecretStr | None, BeforeValidator(forms.bot_token)] = Field(
        None,
        description="The bot in Telegram, as BotFather names it. Not set: nobody is reached there.",
        examples=["a token of BotFather's: figures, a colon, and letters and figures"],
    )
    telegram_mode: Literal["polling", "webhook"] = Field(
        "polling",
        description="How Telegram's messages come in: we fetch them, which works behind any firewall, or "
        "Telegram delivers them to TERSKEL_PUBLIC_URL + /telegram.",
        examples=["polling or webhook"],
    )
    telegram_api: Annotated[str, BeforeValidator(forms.public)] = Field(
        "https://api.telegram.org",
        description="Where Telegram's Bot API answers; another only for a Bot API server of one's own.",
        examples=["an address that begins with https://, without ? and #"],
    )
    twilio_account: Annotated[str | None, BeforeValidator(forms.twilio_account)] = Field(
        None,
        description="The account at Twilio that texts go through. Not set: nobody is reached by SMS. It "
        "needs TERSKEL_PUBLIC_URL, where Twilio delivers what people write: POST to /twilio/sms.",
        examples=["an Account SID: AC and 32 figures and letters"],
    )
    twilio_token: SecretStr | None = Field(
        None,
        description="The account's auth token: we show it to Twilio, and Twilio signs with it.",
        examples=["the account's auth token"],
    )
    twilio_token_old: SecretStr | None = Field(
        None,
        description="While the token is being changed: the other one that Twilio may still sign with.",
        examples=["an auth token of the account"],
    )
    twilio_number: Annotated[str | None, BeforeValidator(forms.sender)] = Field(
        None,
        description="The number that people get texts from, with its country code. Not a name: nobody "
        "could answer it, not even with STOP.",
        examples=[
            "a number with its country code, like +46701234567, for nobody can answer a name"
        ],
    )
    twilio_peers: Annotated[str | None, BeforeValidator(forms.senders)] = Field(
        None,
        description="The numbers on which tenants and peer supporters write with each other, so that their "
        "phones show a thread of its own: one, or several with commas between for people who have more "
        "than one such contact. In no messaging service, and each delivers to /twilio/sms as the team's "
        "number does. Not set: all goes through the team's number.",
        examples=[
            "numbers with their country code, like +46701234567, +46701234568, and not the team's own"
        ],
    )
    twilio_service: Annotated[str | None, BeforeValidator(forms.twilio_service)] = Field(
        None,
        description="The messaging service that texts go through, instead of a number or with one. Its own "
        "opt-out handling must be off: it would block even an answer to somebody in danger.",
        examples=["a Messaging Service SID: MG and 32 figures and letters"],
    )
    twilio_api: Annotated[str, BeforeValidator(forms.public)] = Field(
        "https://api.twilio.com",
        description="Where Twilio's API answers. In the region of Ireland: https://api.dublin.ie1.twilio.com, "
        "with that region's own token.",
        examples=["an address that begins with https://, without ? and #"],
    )
    twilio_per_second: int = Field(
        10,
        ge=1,
        le=1000,
        description="How many texts a second may leave: 10 from a European number (Twilio's own limit), "
        "1 from a North American one.",
        examples=["a whole number from 1 to 1000"],
    )
    twilio_redact: Literal["yes", "no"] = Field(
        "yes",
        description="Whether texts are taken away at Twilio once they are settled, and what came in after a day.",
        examples=["yes or no"],
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO",
        description="How much is logged on standard error. No level shows texts, names or numbers.",
        examples=["DEBUG, INFO, WARNING or ERROR"],
    )
    log_format: Literal["text", "json"] = Field(
        "text",
        description="Log lines for people or for machines.",
        examples=["text or json"],
    )

    @field_validator("key_file")
    @classmethod
    def _beside_the_database(cls, path: Path, info: ValidationInfo) -> Path:
        """Give the file that was set, else the one that belongs to the database."""
        database = info.data.get("database")
        return path if path != Path() or database is None else forms.key_of(database)

    @field_validator("twilio_peers")
    @classmethod
    def _not_the_teams(cls, text: str | None, info: ValidationInfo) -> str | None:
        """Keep what is for a peer supporter apart from what is for the team."""
        if text is not None and info.data.get("twilio_number") in text.split(","):
            raise ValueError(text)
        return text

    @field_validator("duty_number")
    @classmethod
    def _duty_number(cls, text: str | None, info: ValidationInfo) -> str | None:
        """Write it as people of the country do."""
        return text and forms.national(text, info.data.get("country", Country.SE))

    @field_validator("duty_phones")
    @classmethod
    def _duty_phones(cls, text: str | None, info: ValidationInfo) -> str | None:
        """Read them as people of the country write them."""
        return text and forms.phones(text, info.data.get("country", Country.SE))

    @field_validator("log_level", "country", mode="before")
    @classmethod
    def _upper(cls, text: object) -> object:
        return text.strip().upper() if isinstance(text, str) else text

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read nothing here: `found` does, so that it can say where a setting comes from."""
        return (init_settings,)

    @property
    def zone(self) -> str:
        """The team's time zone."""
        return self.timezone or ZONES[self.country]

    @property
    def peer_lines(self) -> tuple[str, ...]:
        """The numbers of peer supporters, the first of them first."""
        return tuple(self.twilio_peers.split(",")) if self.twilio_peers else ()

    def team(self) -> Team:
        """Give the team as people may see it."""
        return Team(
            name=self.team_name,
            country=self.country,
            zone=self.zone,
            duty_number=self.duty_number or EMERGENCY,
            duty_hours=self.duty_hours,
            duty_days=self.duty_days,
            quiet=self.quiet_hours,
            reads_at=self.reads_at,
        )


# What can be set, by the name it is set with: lower-case, without the prefix.
FIELDS: Final = {known.alias or name: known for name, known in Settings.model_fields.items()}
SECRETS: Final = frozenset(
    name for name, known in FIELDS.items() if known.annotation in (SecretStr, SecretStr | None)
)


def may_be(name: str) -> str:
    """Say what a setting may be, as the end of a sentence."""
    return str((FIELDS[name].examples or ("",))[0])


def default(name: str) -> str:
    """Write a setting's default as one would set it; empty when there is none."""
    return forms.written(FIELDS[name].default)
