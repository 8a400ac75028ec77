"""docs/privacy.md, made from what stands beside every column of the schema."""

from typing import Final

from bot.store import kept
from bot.store.kept import Kind
from bot.store.schema import message, metadata
from bot.store.types import Sealed

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
- Both phones, the operators and the SMS provider have what was sent as well; Terskel cannot erase
  it there.
- Log lines hold no texts, names, numbers or tokens.

## For how long

- What was written is deleted after {days} days (`TERSKEL_TEXTS_DAYS`), with its journey.
- What a worker needs for the work is kept as long as the team works with the person.
- Erasing a person (`terskel people erase REF`) deletes or empties what the tables below say, at
  once, overwrites it in the file and cuts the file's log. Backups made before keep it until they
  are deleted; a report written before keeps its rows. Beside the database `terskel.db.erased`
  remembers a digest of the person's random reference, and when, so that a restored backup does not
  bring them back; nothing can be read from it.
- Backups hold what the database held, without the key file; `TERSKEL_BACKUP_KEEP` of them are kept,
  and with `TERSKEL_BACKUP_KEY` the machine that makes them cannot read them.

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
    head = HEAD.format(days=kept.of(message.c.text).days, kinds=kinds)
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
