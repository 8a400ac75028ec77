"""docs/privacy.md, made from what stands beside every column of the schema."""

from datetime import timedelta
from typing import Final

from bot.store import kept
from bot.store.kept import Kind
from bot.store.schema import message, metadata
from bot.store.types import Sealed
from bot.work.incoming.catching_up import REDACTED
from bot.work.timed.redacting import KEPT, PATIENCE

HOUR: Final = timedelta(hours=1)
HEAD = """# What is stored, for how long, and who can read it

*Made by `terskel privacy` from `bot/store/schema.py`; a test keeps this page equal to it. Retention,
erasure and "my data" run from the same table, so what stands here is what happens.*

## Who can read it

- **What is said, and who it came from, is sealed** (AES-GCM, with the key file that
  `TERSKEL_KEY_FILE` names): texts, names, numbers, own words and where a conversation stands. Without
  the key file the database tells only that something was written, when, and by which numbered person.
  Keep a copy of the key apart from the database's backups.
- A phone number stands in one table only, `address`. It is found by a keyed digest, so a list of
  numbers cannot be tried against a stolen file.
- The database, its log and the key file can be read only by the user that Terskel runs as (0600).
  Whoever is that user, or root, can read everything; the access log says who looked through the
  command line.
- Case managers' spreadsheets and Datasette never open this database: `terskel report` writes a file
  of its own, with pseudonyms and, unless asked otherwise, without texts. Every report is logged.
- Protected people are left out of reports, and the list of people does not name them.
- Those on duty get an alarm when somebody writes of danger: a first name at most ("a tenant" where the
  identity is protected), the time, no word of what was written. Only who takes it gets the number.
- What a tenant and a peer supporter write to each other is on no page, in no report, export or log, and
  its text is erased here once it has arrived. That they are in contact, and since when, is kept and seen.
- How a peer supporter has been (their own question) is read by their coordinator alone.
- Log lines hold no texts, names, numbers or tokens.

## For how long

- What was written is deleted after {days} days (`TERSKEL_TEXTS_DAYS`), with its journey.
- The own words of a request for a peer supporter are removed that long after it ended, and how a peer
  supporter has been after a year. What waits to be passed on goes when it leaves.
- What a worker needs for the work is kept as long as the team works with the person.
- Erasing a person (`terskel people erase REF`) deletes or empties what the tables below say, at
  once, overwrites it in the file and cuts the file's log. Backups made before keep it until they
  are deleted; a report written before keeps its rows. Beside the database `terskel.db.erased`
  remembers a digest of the person's random reference, and when, so that a restored backup does not
  bring them back; nothing can be read from it.
- Whoever asks for it by text is erased in the night after (`TERSKEL_ERASE_BY_TEXT`: a person asks first,
  or a code sent to that very address is enough), unless they write START before.
- Two entries that staff joined are erased together; until then each keeps its own rows.
- Backups hold what the database held, without the key file; `TERSKEL_BACKUP_KEEP` of them are kept,
  and with `TERSKEL_BACKUP_KEY` the machine that makes them cannot read them.

- Before a new version changes the schema of a SQLite file, a copy from before stays beside it for 30
  days; who is erased meanwhile is still in that copy. `terskel restore` keeps the file it replaces
  until somebody deletes it.

## What lies elsewhere, and for how long

Terskel cannot see into these places, and a team should know of them before it begins:

- **On both phones**, until their owners delete it.
- **With the mobile operators**: every SMS passes them unencrypted; they keep that it was sent, by law and
  by contract, and some keep the text for days.
- **At Twilio** (SMS): what we send is taken away there as soon as it is delivered or has failed, or
  {patience} hours after it was sent if nobody reports; what comes in after {incoming} hours, since
  until then it could still be fetched if a webhook was lost; pictures within a minute or so, unseen. That
  is tried again for about four weeks if Twilio does not answer, and looked over once a day. In Twilio's
  backups a text may stay for 30 days after that. Numbers, times and prices of each message stay longer:
  13 months in its lists and then in its archive, unless the account's messaging settings say less
  (support.twilio.com, "Twilio SMS message and traffic storage"): set 7 days there, and no archive. With
  `TERSKEL_TWILIO_REDACT=no` texts stay as long. `TERSKEL_TWILIO_API` names another region, as Ireland.
  Which messages were taken away is remembered here for {kept} days, by Twilio's own ids.
- **At Telegram**: whole conversations, in its cloud and on every device of the account, until the person
  deletes them; what a bot is written has no end-to-end encryption. Terskel takes nothing away there. What nobody has
  fetched waits there for 24 hours. Telegram knows that this account writes to this bot: that is why
  its name is neutral, and why nobody is ever required to use it.
- **In PostgreSQL's own log and backups**, if you use it: those are yours to keep short.
- **With whoever gets a report** (`terskel report`): it is a file like any other.

## Kinds of data

{kinds}

## Every column
"""
KINDS: Final = {
    Kind.CONTACT: "who somebody is and how to reach them",
    Kind.CONTENT: "what was said",
    Kind.CARE: "what the team agreed with or noted of a person",
    Kind.STAFF: "about colleagues and their work",
    Kind.TECHNICAL: "what the machine needs: ids, times, states",
}


def page() -> str:
    """Write the page."""
    kinds = "\n".join(f"- **{kind}**: {KINDS[kind]}." for kind in Kind)
    head = HEAD.format(
        days=kept.of(message.c.text).days,
        kinds=kinds,
        patience=PATIENCE // HOUR,
        incoming=REDACTED // HOUR,
        kept=KEPT.days,
    )
    return head + "".join(_table(name) for name in metadata.tables)


def _table(name: str) -> str:
    """Write one table: a line a column."""
    lines = [
        f"\n### {name}\n",
        "| Column | Kind | Sealed | Kept | Erasing a person |",
        "|---|---|---|---|---|",
    ]
    for column in metadata.tables[name].columns:
        how = kept.of(column)
        sealed = "yes" if isinstance(column.type, Sealed) else ""
        days = f"{how.days} days" if how.days else "as long as needed"
        lines.append(f"| `{column.name}` | {how.kind} | {sealed} | {days} | {how.erasing} |")
    return "\n".join(lines) + "\n"
