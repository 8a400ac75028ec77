"""The kinds of row that other rooms refer to, so that one cannot be taken for another."""

from typing import NewType

PersonId = NewType("PersonId", int)
AddressId = NewType("AddressId", int)
MessageId = NewType("MessageId", int)
OutboxId = NewType("OutboxId", int)
