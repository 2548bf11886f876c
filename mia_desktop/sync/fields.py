"""The small types that headers, receipts and reports are made of."""

from typing import Annotated

from msgspec import Meta

Hex16 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Hex32 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Hex64 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{128}\Z")]
Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]
Version = Annotated[int, Meta(ge=1, le=2**31)]
Uuid4 = Annotated[
    str, Meta(pattern=r"\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\Z")
]
Period = Annotated[str, Meta(pattern=r"\A[0-9]{4}(-(H[12]|T[123]|0[1-9]|1[0-2]))?\Z")]
"""A month is the finest date that a report knows (bundle-format §4c): 2026-03, 2026-T1, 2026."""
Code = Annotated[str, Meta(pattern=r"\A[A-Z0-9_]{1,60}\Z")]
MaybeCode = Annotated[str, Meta(pattern=r"\A[A-Z0-9_]{0,60}\Z")]
Short = Annotated[str, Meta(max_length=200)]
