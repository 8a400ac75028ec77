"""Compact JSON: no space too many, letters as they are."""

import json
from collections.abc import Callable
from json.encoder import c_make_encoder, encode_basestring  # type: ignore[attr-defined]
from typing import Any

Write = Callable[[Any], str]

read: Callable[[str], Any] = json.JSONDecoder().decode


def writer(default: Callable[[Any], Any] | None = None) -> Write:
    """Give the function that writes plain data; `default` turns what is not plain into what is.

    `JSONEncoder` makes its fast half anew at every call, which takes longer than the call. Where
    Python has that half, it is made once: no check for circles, no indent, both separators bare.
    """
    slow = json.JSONEncoder(
        ensure_ascii=False, separators=(",", ":"), check_circular=False, default=default
    )
    if c_make_encoder is None:
        return slow.encode
    fast = c_make_encoder(None, slow.default, encode_basestring, None, ":", ",", False, False, True)
    return lambda data: "".join(fast(data, 0))
