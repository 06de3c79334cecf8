"""The block of signatures that closes a document."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import NAMESPACE_URL, uuid5

from db.domain.blocks import Block, Signature, Signatures
from db.domain.kinds import DocumentKind, SignatoryRole
from db.domain.report import DocumentData

_DONE = {SignatoryRole.PREPARED: "Sporządził(a)", SignatoryRole.APPROVED: "Zatwierdził(a)"}


def signatures(data: DocumentData) -> Iterator[Block]:
    """A place for each signatory; where none is kept, one for the head of the office, if he is known."""
    entries = tuple(
        Signature(_DONE[each.role], each.name, each.title, each.acting_for) for each in data.signatories
    )
    office = data.report.office
    if not entries and (office.head_name or office.head_title):
        entries = (Signature(_DONE[SignatoryRole.APPROVED], office.head_name, office.head_title),)
    if entries:
        lines = data.definition.signature_lines
        yield Signatures(_with_lines(entries, data.definition.kind) if lines else entries)


def _with_lines(entries: tuple[Signature, ...], kind: DocumentKind) -> tuple[Signature, ...]:
    """The places with ids for signatures; the same ones each time, that a document be composed the same."""
    return tuple(
        replace(each, line_id=f"{{{uuid5(NAMESPACE_URL, f'{kind}/{number}')}}}".upper())
        for number, each in enumerate(entries, start=1)
    )
