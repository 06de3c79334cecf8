"""Documents to be written for tests: paragraphs and tables, and what turns them into Word files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_VENDOR = "application/vnd.openxmlformats"
_TYPES = f"{_VENDOR}-officedocument.wordprocessingml"
_WIDE = 1300  # twentieths of a point
_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class C:
    """A cell; `list_id` makes its lines items of an automatic list."""

    text: str = ""
    columns: int = 1
    rows: int = 1
    bold: bool = False
    list_id: int = 0


@dataclass(frozen=True)
class Words:
    """A paragraph; `style` by its id, `list_id` for an automatic list."""

    text: str
    style: str = ""
    bold: bool = False
    list_id: int = 0
    depth: int = 0


@dataclass(frozen=True)
class Grid:
    """A table; as in a web page, a row leaves out what a cell above or before it covers."""

    rows: Sequence[Sequence[C]]
    header_rows: int = 0
    title: str = ""


Draft = Sequence[Words | Grid]


@dataclass(frozen=True)
class Place:
    """A place of a table: its cell, and how many rows below the cell's first one it is."""

    cell: C
    column: int
    below: int = 0


def places(grid: Grid) -> Iterator[list[Place]]:
    """Each row of the table with the cells that stand in it, also those that reach into it from above."""
    above: dict[int, Place] = {}
    for row in grid.rows:
        found: list[Place] = []
        cells, column = iter(row), 0
        while True:
            reaching = above.pop(column, None)
            if reaching is None:
                cell = next(cells, None)
                if cell is None:
                    if not any(at > column for at in above):
                        break
                    raise ValueError(f"A row is too short: {[cell.text for cell in row]}")
                reaching = Place(cell, column)
            found.append(reaching)
            column += reaching.cell.columns
        yield found
        above = {
            each.column: replace(each, below=each.below + 1)
            for each in found
            if each.cell.rows > each.below + 1
        }


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """The XML of a paragraph; line ends are breaks."""
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(text).split("\n"))
    shown = f'<w:r>{_wrapped("rPr", run)}<w:t xml:space="preserve">{lines}</w:t></w:r>' if text else ""
    return f"<w:p>{_wrapped('pPr', properties)}{shown}</w:p>"


def table(grid: Grid) -> str:
    """The XML of a table, merged cells as Word writes them."""
    laid = list(places(grid))
    rows = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if at < grid.header_rows else ''}"
        f"{''.join(map(_cell, row))}</w:tr>"
        for at, row in enumerate(laid)
    )
    caption = f'<w:tblCaption w:val="{escape(grid.title)}"/>' if grid.title else ""
    columns = f'<w:gridCol w:w="{_WIDE}"/>' * sum(each.cell.columns for each in laid[0])
    return f"<w:tbl><w:tblPr>{caption}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def body(draft: Draft) -> str:
    """The XML of the whole text; after each table a paragraph, without which Word joins two."""
    return "".join(table(part) + "<w:p/>" if isinstance(part, Grid) else _words(part) for part in draft)


def write_word(path: Path, inner: str, numbering: str = "", styles: str = "", footnotes: str = "") -> Path:
    """A Word file by hand: the XML inside the body, and of its lists, styles and footnotes."""
    others = {"styles": styles or STYLES, "numbering": numbering or LISTS, "footnotes": footnotes}
    parts = {
        name: f"<w:{name} xmlns:w='{W}'>{inside}</w:{name}>" for name, inside in others.items() if inside
    }
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{name}+xml"/>' for name in parts
    )
    links = {"rId0": ("officeDocument", "word/document.xml")}
    around = {f"rId{at}": (name, f"{name}.xml") for at, name in enumerate(parts, 1)}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'{_PROLOGUE}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{_VENDOR}-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>{kinds}'
            "</Types>",
        )
        archive.writestr("_rels/.rels", _relations(links))
        archive.writestr("word/_rels/document.xml.rels", _relations(around))
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", _PROLOGUE + inside)
        namespaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
        archive.writestr(
            "word/document.xml",
            f"{_PROLOGUE}<w:document {namespaces}><w:body>{inner}<w:sectPr/></w:body></w:document>",
        )
    return path


def list_levels(list_id: int, levels: Iterable[tuple[str, str]]) -> str:
    """The XML of a definition of a list by form and text of its levels; `use_of` makes it one."""
    inside = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{list_id}">{inside}</w:abstractNum>'


def use_of(*list_ids: int) -> str:
    """The XML of lists, one for each definition of the same number."""
    return "".join(f'<w:num w:numId="{each}"><w:abstractNumId w:val="{each}"/></w:num>' for each in list_ids)


def _cell(place: Place) -> str:
    cell = place.cell
    wide = f'<w:tcW w:w="{_WIDE * cell.columns}" w:type="dxa"/>'
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    down = "" if cell.rows == 1 else "<w:vMerge/>" if place.below else '<w:vMerge w:val="restart"/>'
    lines = [""] if place.below else cell.text.split("\n")
    bold = "<w:b/>" if cell.bold else ""
    inside = "".join(paragraph(line, _listed(cell.list_id), bold) for line in lines)
    return f"<w:tc>{_wrapped('tcPr', wide + span + down)}{inside}</w:tc>"


def _words(words: Words) -> str:
    style = f'<w:pStyle w:val="{words.style}"/>' if words.style else ""
    return paragraph(words.text, style + _listed(words.list_id, words.depth), "<w:b/>" if words.bold else "")


def _listed(list_id: int, depth: int = 0) -> str:
    inside = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/>'
    return f"<w:numPr>{inside}</w:numPr>" if list_id else ""


def _wrapped(name: str, inside: str) -> str:
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


def _relations(links: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{each}" Type="{_OFFICE}/{role}" Target="{target}"/>'
        for each, (role, target) in links.items()
    )
    return f'{_PROLOGUE}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


NAMESPACES = {
    "w": W,
    "r": _OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{more}</w:style>'
    for style_id, name, more in (
        ("Normalny", "Normal", ""),
        ("Nagwek1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        ("Nagwek2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>'),
        ("Nagwek3", "heading 3", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        ("Tytu", "Title", "<w:rPr><w:b/></w:rPr>"),
    )
)
# 1: dashes · 2: 1. · 3: the numbers of goals of both levels · 4: 1) a) · 5 and on: 1. anew for each use
DASHES, NUMBERS, GOALS, MIXED, FIRST_FREE = 1, 2, 3, 4, 5
_FREE = range(FIRST_FREE, FIRST_FREE + 40)
LISTS = "".join(
    (
        list_levels(DASHES, [("bullet", "–"), ("bullet", "\uf0b7")]),
        list_levels(NUMBERS, [("decimal", "%1.")]),
        list_levels(GOALS, [("upperRoman", "Cel strategiczny %1:"), ("decimal", "Cel operacyjny %2:")]),
        list_levels(MIXED, [("decimal", "%1)"), ("lowerLetter", "%2)")]),
        *(list_levels(each, [("decimal", "%1.")]) for each in _FREE),
        use_of(DASHES, NUMBERS, GOALS, MIXED, *_FREE),
    )
)
