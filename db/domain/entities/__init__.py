"""The rows of the record as frozen dataclasses, one for each table; `id` is 0 until a row is stored.

They are what the writing door takes and gives; what they mean is in the glossary of the README.
"""

from typing import Any, ClassVar, Protocol

from db.domain.entities.document import (
    DocumentDefinition,
    DocumentSection,
    IssuedDocument,
    KeptSignature,
    OwnWord,
    Signatory,
    Template,
)
from db.domain.entities.exhibit import (
    BudgetLine,
    Chart,
    ChartSeries,
    DataCell,
    DataColumn,
    DataRow,
    DataTable,
    SwotEntry,
)
from db.domain.entities.indicator import (
    MOST_DECIMALS,
    Closing,
    Comment,
    Component,
    Contribution,
    Indicator,
    Placement,
    ProgrammePeriod,
    Target,
    Unit,
    Value,
)
from db.domain.entities.programme import (
    Level,
    Narrative,
    Node,
    Office,
    Programme,
    Resolution,
    Tag,
    Tagging,
)
from db.domain.entities.realizer import (
    CollectionForm,
    IndicatorRealizer,
    NodeRealizer,
    Realizer,
    RealizerName,
)
from db.domain.periods import Period

__all__ = [
    "MOST_DECIMALS",
    "RECORDS",
    "BudgetLine",
    "Chart",
    "ChartSeries",
    "Closing",
    "CollectionForm",
    "Comment",
    "Component",
    "Contribution",
    "DataCell",
    "DataColumn",
    "DataRow",
    "DataTable",
    "DocumentDefinition",
    "DocumentSection",
    "Entity",
    "Indicator",
    "IndicatorRealizer",
    "IssuedDocument",
    "KeptSignature",
    "Level",
    "Narrative",
    "Node",
    "NodeRealizer",
    "Office",
    "OwnWord",
    "Placement",
    "Programme",
    "ProgrammePeriod",
    "Realizer",
    "RealizerName",
    "Resolution",
    "Signatory",
    "SwotEntry",
    "Tag",
    "Tagging",
    "Target",
    "Template",
    "Unit",
    "Value",
]


class Entity(Protocol):
    """Any of these dataclasses."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> int:
        """The row's number, 0 until it is stored."""


# Owners come before what they own, so that rows can be stored in this order.
RECORDS: tuple[type[Entity], ...] = (
    Office,
    Programme,
    Resolution,
    Level,
    Node,
    Realizer,
    RealizerName,
    NodeRealizer,
    Unit,
    Indicator,
    Component,
    Placement,
    IndicatorRealizer,
    Period,
    ProgrammePeriod,
    Closing,
    Value,
    Contribution,
    CollectionForm,
    Comment,
    Target,
    Narrative,
    Tag,
    Tagging,
    DataTable,
    DataColumn,
    DataRow,
    DataCell,
    Chart,
    ChartSeries,
    SwotEntry,
    BudgetLine,
    Signatory,
    Template,
    DocumentDefinition,
    DocumentSection,
    IssuedDocument,
    KeptSignature,
    OwnWord,
)
