"""What a conversation remembers between two messages."""

from collections.abc import Mapping

Value = str | int | bool | None
Values = Mapping[str, Value]
