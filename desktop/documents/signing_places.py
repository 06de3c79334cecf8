"""The places for signatures at the end of a document: who signs beside whom, and what is said of each."""

from collections.abc import Iterator

from db.domain.blocks import Signature, Signatures

_BESIDE = 3  # places that a sheet has room for
_UNNAMED = "(podpis)"
_HEADING = "Podpis"


def signing_rows(block: Signatures) -> Iterator[tuple[Signature, ...]]:
    """The places that stand side by side."""
    for start in range(0, len(block.entries), _BESIDE):
        yield block.entries[start : start + _BESIDE]


def heading(signature: Signature) -> str:
    """What heads the place."""
    return signature.heading or _HEADING


def signed_lines(signature: Signature) -> tuple[str, ...]:
    """In whose place, what and who the signer is; of one who is not known yet, where he signs."""
    acting = f"w z. {signature.acting_for}" if signature.acting_for else ""
    return tuple(filter(None, (acting, signature.title, signature.name))) or (_UNNAMED,)
