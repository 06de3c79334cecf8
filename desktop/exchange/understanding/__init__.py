"""From a foreign document to what it says: goals, indicators, values, prose, and what is left over.

Tables are read one by one (`tables`), lines find their places in the structure (`story`, `growth`), levels
get their names (`levels`), and what the clerk put right is followed last (`corrections`).
"""

from db.domain.foreign import ForeignDocument
from db.domain.understanding import Directions, Understanding
from desktop.exchange.understanding.corrections import corrected
from desktop.exchange.understanding.telling import told

AS_FOUND = Directions()


def understand(document: ForeignDocument, directions: Directions = AS_FOUND) -> Understanding:
    """What the document says, as the clerk's directions would have it; the same for the same arguments."""
    return corrected(told(document, directions.tables), directions)
