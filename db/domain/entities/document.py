"""How documents are composed, and who signs them."""

from dataclasses import dataclass

from db.domain.kinds import DocumentKind, DocumentPart, SignatoryRole


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who prepared or approves documents; `acting_for` is whom he stands in for, in the genitive (w z.)."""

    role: SignatoryRole
    name: str
    title: str = ""
    acting_for: str = ""
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Template:
    """A .docx of the office's own whose styles documents take (szablon)."""

    name: str
    content: bytes
    id: int = 0


@dataclass(frozen=True, slots=True)
class DocumentDefinition:
    """How a programme's document of one kind is composed (układ dokumentu).

    `flat`: without merged cells. `years`: how many periods stand side by side. `tag_id` and `realizer_id`
    say what an extract shows. `number` and `date` (ISO 8601) are a resolution's own, `attached` is the
    document attached to it.
    """

    programme_id: int
    kind: DocumentKind
    flat: bool = False
    years: int = 3
    with_contributions: bool = False
    final: bool = False
    number: str = ""
    date: str = ""
    attached: DocumentKind | None = None
    template_id: int | None = None
    tag_id: int | None = None
    realizer_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """A section of a document: its heading (empty: none, or the part's own) and its own prose, as markup."""

    definition_id: int
    part: DocumentPart
    title: str = ""
    body: str = ""
    level: int = 1
    included: bool = True
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that the spelling check takes for right."""

    word: str
    id: int = 0
