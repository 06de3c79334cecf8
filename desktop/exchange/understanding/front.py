"""The front of a document: the programme's title, kind, years and resolution, and the period reported on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.domain.folding import folded
from db.domain.foreign import ForeignDocument
from db.domain.kinds import ProgrammeKind
from db.domain.periods import Period
from desktop.exchange.understanding.cell_lines import joined
from desktop.exchange.understanding.furniture import is_caption
from desktop.exchange.understanding.goal_titles import titled
from desktop.exchange.understanding.intros import intro_of
from desktop.exchange.understanding.lines import Piece, TextLine
from desktop.exchange.understanding.period_words import period_in

_SOUGHT = 25  # lines in which a title is sought
_LONGEST = 260  # characters of a title's line; a longer one is prose
_REPORT = re.compile(
    r"(projekt\s+)?(sprawozdanie|raport|informacja|ocena|ewaluacja)\b(\s+(roczne|okresowe|końcowe))?"
    r"(\s+(z|o|na temat)\b)?(\s+(realizacj\w+|wykonani\w+|monitoring\w+|wdrażani\w+|przebieg\w+))?\s*",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"[\s,–-]*\b(za|w|z)\s+((rok\w*|lat\w+)\s+)?((I{1,3}|IV)\s+(półrocz\w+|kwarta\w+)\s+)?(19|20)\d\d"
    r"(\s*[–-]\s*(19|20)\d\d)?\s*(r\.|rok\w*)?\W*$",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:za|w|na|rok|roku|stan na)\s+"
    r"(?:(?:I{1,3}|IV)\s+(?:półrocz\w+|kwarta\w+)\s+|rok\w*\s+|dzień\s+|\d\d?[. ]\w+[. ])?"
    r"(?:19|20)\d\d|\b(?:19|20)\d\d\s+rok\b|(?:I{1,3}|IV)\s+(?:półrocz\w+|kwarta\w+)\s+(?:19|20)\d\d",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[„\"“](?P<title>[^”\"]{8,300})[”\"]")
_ITSELF = re.compile(r"(\w+\s+){0,3}(program|strategia|plan|polityka)\b", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(
    r"(?!(?:za|w|rok)\b)([^\W\d]+([ -][^\W\d]+)*,\s*)?(\w+\s+)?(19|20)\d\d(\s*(r\.|rok\w*))?"
)
_YEARS = re.compile(r"(?:lat[ay]|latach)\s+((?:19|20)\d\d)\s*(?:[–—-]|do)\s*((?:19|20)\d\d)")
_ONE_YEAR = re.compile(r"\bna\s+(?:rok\s+)?((?:19|20)\d\d)\b")
_ADOPTED = re.compile(r"w sprawie (?:przyjęcia|uchwalenia)\s+(\S.{8,250}?)(?=\s+Na podstawie\b|$)")
_NOMINATIVES = {
    "programu": "Program", "strategii": "Strategia", "planu": "Plan", "polityki": "Polityka",
    "gminnego": "Gminny", "miejskiego": "Miejski", "powiatowego": "Powiatowy", "lokalnego": "Lokalny",
    "wieloletniego": "Wieloletni", "rocznego": "Roczny", "gminnej": "Gminna", "miejskiej": "Miejska",
    "powiatowej": "Powiatowa", "lokalnej": "Lokalna", "samorządowego": "Samorządowy",
    "osłonowego": "Osłonowy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Front:
    """What the front says; `used` are the places of the lines that say nothing else.

    `period` is the reported one, None where none is named; `guessed`: it is only a likely one.
    """

    title: str
    kind: ProgrammeKind
    years: tuple[int, int] | None
    period: Period | None
    used: frozenset[int]


def front(document: ForeignDocument, pieces: Sequence[Piece]) -> Front:
    """The front of a document, sought in its first lines, then in its properties and its file's name."""
    lines = dict(_first_lines(pieces))
    places, printed = _printed_title(lines)
    title = (
        _programme_title(printed)
        or _programme_title(_adopted(lines.values()) or document.title)
        or _stem(document.name)
    )
    title = _fuller(title, lines.values())
    texts = [
        printed,
        document.title,
        *(line.whole for line in lines.values()),
        document.name.replace("_", " "),
    ]
    is_strategy = "strategi" in folded(title)
    return Front(
        title,
        ProgrammeKind.STRATEGY if is_strategy else ProgrammeKind.PROGRAMME,
        _years([title, *texts]),
        _period(texts),
        frozenset(places),
    )


def _first_lines(pieces: Sequence[Piece]) -> Iterator[tuple[int, TextLine]]:
    """The lines before the first goal or table."""
    for place, piece in enumerate(pieces[:_SOUGHT]):
        if not isinstance(piece, TextLine) or titled(piece.whole, stands_out=bool(piece.heading)):
            return
        yield place, piece


def _printed_title(lines: dict[int, TextLine]) -> tuple[list[int], str]:
    """The lines that make the title of the document, and the title."""
    begin = next((place for place, line in lines.items() if _begins_title(line)), None)
    if begin is None:
        return [], ""
    places = [begin]
    while (following := lines.get(places[-1] + 1)) and _goes_on(lines[places[-1]], following):
        places.append(places[-1] + 1)
    after = lines.get(places[-1] + 1)
    text = joined(lines[place].whole for place in places)
    if after and _PLACE_AND_DATE.fullmatch(after.text):
        places.append(places[-1] + 1)
    return places, text


def _begins_title(line: TextLine) -> bool:
    return len(line.text) <= _LONGEST and bool(_REPORT.match(line.text) or _ITSELF.match(line.text))


def _goes_on(before: TextLine, line: TextLine) -> bool:
    ended = _REPORTED.search(before.text) or before.text.endswith(".")
    is_short = len(line.text) <= _LONGEST and (
        not line.text.endswith((".", ":", ";")) or line.text.endswith("r.")
    )
    is_new = _PLACE_AND_DATE.fullmatch(line.text) or intro_of(line.text) or line.heading > before.heading
    return (
        is_short
        and not (is_new or is_caption(line))
        and not (ended and not line.text.startswith("za "))
        and "przyjęt" not in line.text
    )


def _programme_title(printed: str) -> str:
    """The programme's title in what is printed: in quotation marks, or after „Sprawozdanie z realizacji”."""
    if (quoted := _QUOTED.search(printed)) and _REPORT.match(printed):
        return quoted["title"].strip()
    found = _REPORT.match(printed)
    bare = _REPORTED.sub("", printed[found.end() :] if found else printed).strip(' „”"“')
    words = bare.split(" ")
    for place, word in enumerate(words[:4]):
        nominative = _NOMINATIVES.get(word.casefold())
        if nominative is None:
            break
        words[place] = nominative if place == 0 or word[:1].isupper() else nominative.lower()
    return " ".join(words)


def _fuller(title: str, lines: Iterable[TextLine]) -> str:
    """The title as it stands in quotation marks below, if there it says more: its years."""
    plain = folded(title)
    for line in lines:
        for quoted in _QUOTED.finditer(line.text):
            if plain and folded(quoted["title"]).startswith(plain):
                return quoted["title"].strip()
    return title


def _years(texts: Sequence[str]) -> tuple[int, int] | None:
    for text in texts:
        if match := _YEARS.search(text):
            return int(match[1]), int(match[2])
        if text is texts[0] and (match := _ONE_YEAR.search(text)):
            return int(match[1]), int(match[1])
    return None


def _adopted(lines: Iterable[TextLine]) -> str:
    """What a draft resolution says that it adopts: „w sprawie przyjęcia Programu …”."""
    found = (match for line in lines if (match := _ADOPTED.search(line.text)))
    return next((match[1] for match in found), "")


def _period(texts: Sequence[str]) -> Period | None:
    """The reported period: „za 2023 rok”, „2024 rok”, „za I półrocze 2024”."""
    for text in texts:
        for match in _PERIOD.finditer(text):
            if found := period_in(match[0]):
                return found
    return period_in(_YEARS.sub("", texts[-1]))


def _stem(name: str) -> str:
    return name.rsplit(".", 1)[0].replace("_", " ").strip()
