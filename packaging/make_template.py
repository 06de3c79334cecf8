"""Writes resources/templates/standard.docx: the look of every report, with styles and nothing else.

Usage: python packaging/make_template.py

An office may open the result in Word and change fonts, colours and margins; the program finds styles by name.
Every colour keeps a contrast of at least 4.5 : 1 with what lies behind it. Arial because every Windows has it
and LibreOffice has letters of the same widths for it, so that lines and pages break alike in both.
"""

import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

TARGET = Path(__file__).parent.parent / "resources" / "templates" / "standard.docx"

INK = "17304D"  # headings
MUTED = "4A5868"  # notes and footers
RULE = "C3CDD9"
HEADER_FILL, HEADER_INK = "1F4468", "FFFFFF"
GOAL_FILL, SUBGOAL_FILL = "CFDCE9", "E9EFF5"

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def spacing(before: float = 0, after: float = 0, line: float = 1.0) -> str:
    """Space above and below in points, and the height of a line in lines."""
    twips = f'w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"'
    return f'<w:spacing {twips} w:line="{line * 240:.0f}" w:lineRule="auto"/>'


def indent(left: int, hanging: int = 0, first: int = 0) -> str:
    """The left indent, and how far the first line hangs out of it or stands in, in twips."""
    out = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}"{out}' + (f' w:firstLine="{first}"' if first else "") + "/>"


def font(size: float = 0, *, bold: bool = False, color: str = "") -> str:
    """The look of letters; `size` in points."""
    return "".join(
        (
            "<w:b/><w:bCs/>" if bold else "",
            f'<w:color w:val="{color}"/>' if color else "",
            f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>' if size else "",
        )
    )


def fill(color: str) -> str:
    """The colour behind a paragraph; the program gives it to the whole cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{color}"/>'


def rule(side: str, color: str, width: int, space: int) -> str:
    """A line along a paragraph, in eighths of a point, so many points away."""
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{color}"/></w:pBdr>'


def style(
    name: str, paragraph: str = "", run: str = "", *, based_on: str = "Normal", follows: str = ""
) -> str:
    """A paragraph style; `follows` is the id of the one that comes after it when the clerk presses Enter."""
    return "".join(
        (
            f'<w:style w:type="paragraph" w:styleId="{style_id(name)}"><w:name w:val={quoteattr(name)}/>',
            f'<w:basedOn w:val="{based_on}"/>',
            f'<w:next w:val="{follows}"/>' if follows else "",
            "<w:qFormat/>",
            f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "",
            f"<w:rPr>{run}</w:rPr>" if run else "",
            "</w:style>",
        )
    )


def style_id(name: str) -> str:
    """An identifier in ASCII: „Tabela wskaźnik” is TabelaWskaznik."""
    plain = name.translate(str.maketrans("ąćęłńóśźżŹ", "acelnoszzZ"))
    return "".join(word[0].upper() + word[1:] for word in plain.split())


def heading(level: int, size: float, before: float, after: float) -> str:
    """A heading of the outline, kept with what it heads."""
    return style(
        f"heading {level}",
        f'<w:keepNext/><w:keepLines/>{spacing(before, after, 1.1)}<w:outlineLvl w:val="{level - 1}"/>',
        font(size, bold=True, color=INK),
        follows="BodyText",
    )


def contents_entry(level: int, before: float, *, bold: bool) -> str:
    """An entry of the contents; the tab is for the page numbers that Word adds when it renews the field."""
    return style(
        f"toc {level}",
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
        f'{spacing(before, 2, 1.1)}<w:ind w:left="{(level - 1) * 340}" w:right="567"/>',
        font(11 if bold else 10.5, bold=bold, color=INK if bold else ""),
    )


def text_styles() -> str:
    """Title page, headings, prose, contents, footer."""
    centred = '<w:jc w:val="center"/>'
    return "".join(
        (
            style("Body Text", spacing(0, 7, 1.15)),
            style("Zapowiedź listy", "<w:keepNext/>" + spacing(4, 4, 1.15)),
            # The spaces of the title page leave room for a programme's title of ten lines.
            style(
                "Urząd",
                rule("bottom", HEADER_FILL, 12, 8) + spacing(0, 20) + centred,
                font(13, bold=True, color=INK),
            ),
            style("Title", spacing(145, 18, 1.1) + centred, font(28, bold=True, color=INK)),
            style("Subtitle", spacing(0, 12, 1.2) + centred, font(18, color=INK)),
            style("Miejsce i data", spacing(215) + centred, font(12, color=INK)),
            *(heading(n, *look) for n, look in enumerate(HEADING_LOOKS, start=1)),
            style("List Paragraph", spacing(0, 7, 1.25) + "<w:contextualSpacing/>"),
            *official_styles(),
            style("caption", "<w:keepNext/><w:keepLines/>" + spacing(14, 5), font(10, bold=True, color=INK)),
            style("Przypis tabeli", spacing(4, 10), font(9, color=MUTED)),
            style("Źródło", spacing(4, 12), font(9, color=MUTED)),
            style("Rysunek", spacing(0, 4) + centred),
            style("TOC Heading", "<w:keepNext/>" + spacing(0, 6), font(16, bold=True, color=INK)),
            contents_entry(1, 6, bold=True),
            contents_entry(2, 0, bold=False),
            contents_entry(3, 0, bold=False),
            style("header", centred, font(12, bold=True, color=INK)),
            style("footer", rule("top", RULE, 4, 6) + '<w:jc w:val="right"/>', font(9, color=MUTED)),
            style("Odstęp", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', font(1)),
        )
    )


def official_styles() -> tuple[str, ...]:
    """What resolutions and their attachments are made of, and the names under them."""
    return (
        style("Załącznik", "<w:keepLines/>" + spacing(0, 4) + indent(5103), font(10)),
        style(
            "Uchwała", "<w:keepNext/>" + spacing(0, 8, 1.1) + '<w:jc w:val="center"/>', font(12, bold=True)
        ),
        style("Paragraf uchwały", spacing(8, 6, 1.15) + indent(0, first=567)),
        style("Podpis", "<w:keepNext/>" + spacing(1, 1, 1.1) + '<w:jc w:val="center"/>', font(10)),
    )


# Size, space before and after of headings 1–6, in points.
HEADING_LOOKS = ((16, 22, 8), (13, 14, 5), (12, 12, 4), (11, 10, 4), (11, 8, 3), (11, 8, 3))


def table_styles() -> str:
    """What stands in the cells of the report's tables."""
    cell = "TabelaTekst"
    numbered = f'<w:numPr><w:numId w:val="{IN_CELLS}"/></w:numPr>'
    right = '<w:jc w:val="right"/>'
    goal = font(10, bold=True, color=INK)
    return "".join(
        (
            style("Tabela tekst", spacing(1.5, 1.5, 1.05), font(9.5)),
            style("Tabela nagłówek", fill(HEADER_FILL), font(bold=True, color=HEADER_INK), based_on=cell),
            style("Tabela nagłówek liczb", right, based_on="TabelaNaglowek"),
            style("Tabela cel", fill(GOAL_FILL) + spacing(3, 3), goal, based_on=cell),
            style("Tabela cel niższy", fill(SUBGOAL_FILL) + spacing(2, 2), goal, based_on=cell),
            style("Tabela lp", based_on=cell),
            style("Tabela wskaźnik", based_on=cell),
            style("Tabela część wskaźnika", indent(227), based_on=cell),
            style("Tabela grupa wskaźników", run=font(bold=True), based_on=cell),
            style("Tabela liczba", right, based_on=cell),
            style("Tabela lista", numbered + indent(170, 170), based_on=cell),
        )
    )  # fmt: skip


def table_style() -> str:
    """Thin rules; the first row stands out. Beside it one without rules, after what Word expects of both."""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE}"'
    edge = f'w:val="single" w:sz="8" w:space="0" w:color="{HEADER_FILL}"'
    borders = f"<w:top {edge}/><w:bottom {edge}/><w:insideH {line}/><w:insideV {line}/>"
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in CELL_MARGINS)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TabelaSprawozdania"><w:name w:val="Tabela sprawozdania"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{fill(HEADER_FILL)}</w:tcPr></w:tblStylePr></w:style>'
        '<w:style w:type="table" w:styleId="TabelaPodpisow"><w:name w:val="Tabela podpisów"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/></w:style>'
    )


CELL_MARGINS = (("top", 28), ("left", 85), ("bottom", 28), ("right", 85))

DEEPEST = 9  # levels of a list that Word has
# What stands at each level of a list: the kind of counting and what is printed, % for the number.
LISTS = {
    "Lista numerowana": ("decimal", "%)"),
    "Lista numerowana z kropką": ("decimal", "%."),
    "Lista literowana": ("lowerLetter", "%)"),
    "Lista punktowana": ("bullet", "•"),
    "Lista z myślnikiem": ("bullet", "–"),
}
IN_CELLS = len(LISTS) + 1  # the numbering of lists in cells


def list_styles() -> str:
    """One style of numbering for each kind of list."""
    return "".join(
        f'<w:style w:type="numbering" w:styleId="{style_id(name)}"><w:name w:val="{name}"/><w:qFormat/>'
        f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
        for number, name in enumerate(LISTS, start=1)
    )


def styles() -> str:
    """The part with every style."""
    defaults = (
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/>'
        '<w:szCs w:val="22"/><w:lang w:val="pl-PL" w:eastAsia="pl-PL" w:bidi="ar-SA"/>'
    )
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults>"
        f"<w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        f"{list_styles()}{text_styles()}{table_style()}{table_styles()}</w:styles>"
    )


def level(number: int, look: tuple[str, str], step: int = 440) -> str:
    """A level of a list; `step` in twips is how far each is set in."""
    kind, text = look
    text = text.replace("%", f"%{number + 1}")
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indent(step * (number + 1), step)}</w:pPr></w:lvl>'
    )


def abstract(number: int, kind: str, link: str, levels: str) -> str:
    """A list that numberings are made after; `link` names its style."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="5A00000{number}"/>'
        f'<w:multiLevelType w:val="{kind}"/>{link}{levels}</w:abstractNum>'
    )


def numbering() -> str:
    """The part with the lists: one for each list style, and the dashes of lists in cells."""
    lists = "".join(
        abstract(
            number,
            "multilevel",
            f'<w:styleLink w:val="{style_id(name)}"/>',
            "".join(level(deep, look) for deep in range(DEEPEST)),
        )
        for number, (name, look) in enumerate(LISTS.items(), start=1)
    )
    in_cells = abstract(IN_CELLS, "singleLevel", "", level(0, ("bullet", "–"), 170))
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, IN_CELLS + 1)
    )
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{lists}{in_cells}{nums}</w:numbering>"


def settings() -> str:
    """The part with settings: Polish, and no compatibility mode."""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="pl-PL"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/></w:settings>'
    )


def document() -> str:
    """The part with the text: none, on an A4 sheet with margins of 2 cm."""
    return (
        f'{DECLARATION}<w:document {NAMESPACES}><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" '
        'w:gutter="0"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>'
    )


CORE = (
    f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>pl-PL</dc:language>'
    "</cp:coreProperties>"
)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = (
    f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{part}+xml"/>'
        for part in ("styles", "numbering", "settings")
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)

RELATIONSHIPS = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)

DOCUMENT_RELATIONSHIPS = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
        for number, part in enumerate(("styles", "numbering", "settings"), start=1)
    )
    + "</Relationships>"
)


def write(target: Path) -> None:
    """Write the template; the same bytes every time, so that a change of it is a change of this file."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONSHIPS,
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "docProps/core.xml": CORE,
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write(TARGET)
