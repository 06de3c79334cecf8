"""How documents are composed, and who signs them."""

from dataclasses import dataclass

from db.domain.kinds import DocumentKind, DocumentPart, IssueOrigin, SignatoryRole, SignatureForm


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
    document attached to it. `signature_lines`: the places for signatures are ones that a signature fills.
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
    signature_lines: bool = False
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


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document as it was issued (wydany dokument), never changed: `content` is the file byte for byte.

    `version` counts from 1 within a programme's documents of one kind about one period. `sha256` is that of
    the content in hexadecimal digits, `data` the JSON of what it was made of (`db.domain.issued`), `signers`
    those who signed within the file, one a line, `source_id` the version that was signed or edited, `note`
    the clerk's own words: to whom it went. `issued_at` is ISO 8601, in UTC. What is large stands last, so
    that SQLite can read the rest of a row without it.
    """

    programme_id: int
    period_id: int
    kind: DocumentKind
    version: int
    name: str
    sha256: str
    issued_at: str
    final: bool = False
    origin: IssueOrigin = IssueOrigin.COMPOSED
    signers: str = ""
    note: str = ""
    source_id: int | None = None
    data: str = ""
    content: bytes = b""
    id: int = 0


@dataclass(frozen=True, slots=True)
class KeptSignature:
    """A signature beside an issued document: the file byte for byte, and whose it is (podpis zewnętrzny)."""

    document_id: int
    form: SignatureForm
    name: str
    signer: str
    kept_at: str
    content: bytes = b""
    id: int = 0
