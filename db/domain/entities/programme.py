"""The office, its programmes and their structure."""

from dataclasses import dataclass

from db.domain.kinds import NarrativeSection, Numbering, Presentation, ProgrammeKind


@dataclass(frozen=True, slots=True)
class Office:
    """The office that reports (urząd): its names in the cases that titles need, and who signs.

    `contact` and `form_letter` go with the forms sent to realizers: whom to ask, and what the letter says.
    """

    name: str = ""
    kind: str = ""
    locality: str = ""
    locality_locative: str = ""
    council: str = ""
    council_genitive: str = ""
    head_title: str = ""
    head_name: str = ""
    address: str = ""
    contact: str = ""
    form_letter: str = ""
    logo: bytes | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme or strategy (program, strategia) with the years it runs."""

    title: str
    first_year: int
    last_year: int
    kind: ProgrammeKind = ProgrammeKind.PROGRAMME
    legal_basis: str = ""
    coordinator: str = ""
    sample: bool = False
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution (uchwała): the first of a programme adopts it, the later ones amend it."""

    programme_id: int
    number: str
    date: str
    organ: str = ""
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Level:
    """A level (poziom) of a programme's scheme; the scheme is a tree, so levels may have siblings."""

    programme_id: int
    name: str
    name_plural: str
    parent_id: int | None = None
    position: int = 0
    numbering: Numbering = Numbering.ARABIC
    presentation: Presentation = Presentation.HEADING
    carries_indicators: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A goal, task, method… (element struktury); in force from `valid_from` to `valid_to`, None: no limit."""

    programme_id: int
    level_id: int
    text: str
    parent_id: int | None = None
    position: int = 0
    valid_from: int | None = None
    valid_to: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Narrative:
    """Prose (opis) of a node, or of the whole programme, for a period.

    `body` is the markup of `db.domain.rich_text`. `carried`: taken over from an earlier period and not yet
    looked through.
    """

    programme_id: int
    period_id: int
    section: NarrativeSection
    body: str
    node_id: int | None = None
    carried: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A word by which extracts pick what they show (etykieta)."""

    name: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tagging:
    """A tag on a node, with all that stands below it, or on one indicator; one of the two is None."""

    tag_id: int
    node_id: int | None = None
    indicator_id: int | None = None
    id: int = 0
