"""The block of signatures that closes a document."""

from collections.abc import Iterator

from db.domain.blocks import Block, Signature, Signatures
from db.domain.kinds import SignatoryRole
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
        yield Signatures(entries)
