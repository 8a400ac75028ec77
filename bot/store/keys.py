"""The key file: sealing what people say, finding a number without storing it, pseudonyms."""

import base64
import hashlib
import json
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORMAT = b"\x01"
ID = 4  # bytes
NONCE = 12  # bytes, random for each text (NIST SP 800-38D, 8.2.2)
NAME = 1 + ID  # the format and the key's name
HEAD = NAME + NONCE
TAG = 16  # bytes at the end
BLOCK = 64  # bytes of SHA-256
ANOTHER_KEY = (
    "This was sealed with another key. Put back the key file that belongs to this database, or "
    "name it with TERSKEL_KEY_FILE."
)
OWNER_ONLY = 0o600


class KeyMissing(Exception):
    """There is no key file where one is needed."""


class KeyWrong(Exception):
    """The key file is not one, or not the one that this was sealed with."""


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys of one database. New texts are sealed with `current`; all keys can open.

    `finder` makes look-ups and stays when the others are rotated.
    """

    current: bytes
    secrets: Mapping[bytes, bytes] = field(repr=False)
    finder: bytes = field(repr=False)
    _ciphers: dict[bytes, AESGCM] = field(init=False, repr=False, compare=False)
    _inner: Any = field(init=False, repr=False, compare=False)
    _outer: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ciphers = {FORMAT + name: AESGCM(secret) for name, secret in self.secrets.items()}
        object.__setattr__(self, "_ciphers", ciphers)
        key = self.finder.ljust(BLOCK, b"\0")
        object.__setattr__(self, "_inner", hashlib.sha256(bytes(byte ^ 0x36 for byte in key)))
        object.__setattr__(self, "_outer", hashlib.sha256(bytes(byte ^ 0x5C for byte in key)))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the key file. Raises `KeyMissing` or `KeyWrong`."""
        try:
            return cls._parse(json.loads(path.read_text()))
        except FileNotFoundError as error:
            message = (
                f"There is no key file at {path}. `terskel init` makes a new one; for an existing "
                "database put its own key file back, or name it with TERSKEL_KEY_FILE."
            )
            raise KeyMissing(message) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            message = f"{path} is not a key file of Terskel. Put the right one back, or name it with TERSKEL_KEY_FILE."
            raise KeyWrong(message) from error

    @classmethod
    def make(cls, path: Path) -> Self:
        """Make a new key file that only its owner can read. Raises `FileExistsError`."""
        name = secrets.token_bytes(ID)
        ring = cls(name, {name: secrets.token_bytes(32)}, secrets.token_bytes(32))
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(descriptor, "w") as file:
            file.write(ring._text())
            file.flush()
            os.fsync(file.fileno())
        return ring

    def write(self, path: Path) -> None:
        """Put this keyring in the place of the one at `path`, all or nothing."""
        beside = path.with_name(path.name + ".new")
        beside.unlink(missing_ok=True)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(descriptor, "w") as file:
            file.write(self._text())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)

    def rotated(self) -> Self:
        """Give a keyring that seals with a new key and still opens what the old ones sealed."""
        name = secrets.token_bytes(ID)
        return type(self)(name, {**self.secrets, name: secrets.token_bytes(32)}, self.finder)

    def only_current(self) -> Self:
        """Give a keyring without the old keys; what they sealed cannot be opened any more."""
        return type(self)(self.current, {self.current: self.secrets[self.current]}, self.finder)

    def sealer(self, label: str) -> Callable[[str | None], bytes | None]:
        """Give the function that seals a column's texts, so that only its `opener` opens them."""
        head = FORMAT + self.current
        encrypt = self._ciphers[head].encrypt
        bound_to = label.encode()

        def seal(text: str | None) -> bytes | None:
            if text is None:
                return None
            nonce = os.urandom(NONCE)
            plain = text.encode("utf-8", "replace")  # half a surrogate pair is no letter
            return head + nonce + encrypt(nonce, plain, bound_to)

        return seal

    def opener(self, label: str) -> Callable[[bytes | None], str | None]:
        """Give the function that opens what `sealer` of this label sealed.

        It raises `KeyWrong` for another key, another label, or a changed byte.
        """
        ciphers = self._ciphers
        bound_to = label.encode()

        def opened(sealed: bytes | None) -> str | None:
            if sealed is None:
                return None
            try:
                cipher = ciphers[sealed[:NAME]]
                return cipher.decrypt(sealed[NAME:HEAD], sealed[HEAD:], bound_to).decode()
            except (KeyError, InvalidTag, ValueError) as error:
                raise KeyWrong(ANOTHER_KEY) from error

        return opened

    def seal(self, text: str, label: str) -> bytes:
        """Encrypt `text` so that only `open` with the same `label` gives it back."""
        return self.sealer(label)(text) or b""

    def open(self, sealed: bytes, label: str) -> str:
        """Decrypt what `seal` made. Raises `KeyWrong`."""
        return self.opener(label)(sealed) or ""

    def sealed_by_current(self, sealed: bytes) -> bool:
        """Whether nothing would be gained by sealing it again."""
        return sealed[1 : 1 + ID] == self.current

    def lookup(self, channel: str, value: str) -> bytes:
        """Give the 16 bytes by which an address is found; nobody without the key can compute them."""
        return self._mac(f"address:{channel}:{value}")[:16]

    def code(self, text: str) -> bytes:
        """Give the 16 bytes by which a single-use code is found; case and spaces do not matter."""
        plain = "".join(text.split()).casefold()
        return self._mac(f"code:{plain}")[:16]

    def mark(self, row: int, at: datetime) -> str:
        """Give 16 letters for a row by its id and when it was made: one that gets the id later has others."""
        return self._mac(f"mark:{row}:{at.isoformat()}").hex()[:16]

    def pseudonym(self, person_id: int, salt: str) -> str:
        """Give a name for a report that says nothing, and another one under another `salt`."""
        return self._mac(f"pseudonym:{salt}:{person_id}").hex()[:10]

    def fingerprint(self) -> str:
        """Give a text that is the same for the same look-up key and tells nothing of it."""
        return hashlib.sha256(b"terskel:" + self.finder).hexdigest()[:16]

    def _mac(self, text: str) -> bytes:
        """HMAC-SHA256 (RFC 2104) with its key prepared: a quarter of what `hmac.digest` costs."""
        inner = self._inner.copy()
        inner.update(text.encode("utf-8", "replace"))
        outer = self._outer.copy()
        outer.update(inner.digest())
        digest: bytes = outer.digest()
        return digest

    def _text(self) -> str:
        keys = {name.hex(): _base64(secret) for name, secret in self.secrets.items()}
        whole = {
            "terskel_keys": 1,
            "current": self.current.hex(),
            "keys": keys,
            "finder": _base64(self.finder),
        }
        return json.dumps(whole, indent=2) + "\n"

    @classmethod
    def _parse(cls, whole: dict[str, str | dict[str, str]]) -> Self:
        keys, current, finder = whole["keys"], whole["current"], whole["finder"]
        if (
            not isinstance(keys, dict)
            or not isinstance(current, str)
            or not isinstance(finder, str)
        ):
            message = "fields of another kind than a key file has"
            raise TypeError(message)
        ring = cls(
            bytes.fromhex(current),
            {
                bytes.fromhex(name): base64.b64decode(secret, validate=True)
                for name, secret in keys.items()
            },
            base64.b64decode(finder, validate=True),
        )
        ring._ciphers[FORMAT + ring.current]
        return ring


def sealed_length(text: str) -> int:
    """Give how many bytes a sealed text has: texts of another length are other texts."""
    return HEAD + len(text.encode("utf-8", "replace")) + TAG


def _base64(secret: bytes) -> str:
    return base64.b64encode(secret).decode()
