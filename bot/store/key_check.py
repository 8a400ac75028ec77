"""A sealed mark in the database, so that a wrong key file is noticed before anything is written."""

from bot.store import meta
from bot.store.keys import KeyWrong
from bot.store.transaction import Tx

NAME = "key_check"
LABEL = "meta.key_check"


def put(tx: Tx) -> None:
    """Leave the mark of the present keys."""
    meta.put(tx, NAME, tx.keys.seal(tx.keys.fingerprint(), LABEL).hex())


def compare(tx: Tx) -> None:
    """Raise `KeyWrong` when the database belongs to other keys."""
    mark = meta.get(tx, NAME)
    if mark is None or tx.keys.open(bytes.fromhex(mark), LABEL) != tx.keys.fingerprint():
        message = (
            "This key file does not belong to this database. Put back its own, or name it with "
            "TERSKEL_KEY_FILE."
        )
        raise KeyWrong(message)
