"""From a foreign document to what it says: goals, indicators, values, prose, and what is left over."""

from db.domain.foreign import ForeignDocument, Paragraph, Spot
from db.domain.kinds import ProgrammeKind
from db.domain.understanding import Directions, Leftover, Reason, Understanding


AS_FOUND = Directions()


def understand(document: ForeignDocument, directions: Directions = AS_FOUND) -> Understanding:
    """What the document says, as the clerk's directions would have it; the same for the same arguments."""
    left = tuple(
        Leftover(Spot(place), block.text, Reason.TEXT_NOT_PLACED)
        for place, block in enumerate(document.blocks)
        if isinstance(block, Paragraph) and block.text and Spot(place) not in directions.dropped
    )
    return Understanding(document.title or document.name, ProgrammeKind.PROGRAMME, 0, 0, leftovers=left)
