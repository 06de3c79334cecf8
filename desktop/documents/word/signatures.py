"""The places for signatures, as a table whose header says what each signer did."""

from collections.abc import Iterable, Iterator

from db.domain.blocks import ParagraphStyle, Signatures
from desktop.documents.signing_places import heading, signed_lines, signing_rows
from desktop.documents.word.looks import Looks
from desktop.documents.word.markup import paragraph, text_run

_TITLE = "Miejsca na podpisy"
_ROOM = 1134  # twips, 2 cm, for the signature by hand above the name, and above it all
_HEIGHT = f'<w:trHeight w:val="{_ROOM}" w:hRule="atLeast"/>'
_HEADER = f"<w:trPr><w:cantSplit/>{_HEIGHT}<w:tblHeader/></w:trPr>"
_BODY = f"<w:trPr><w:cantSplit/>{_HEIGHT}</w:trPr>"
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def signature_tables(block: Signatures, looks: Looks, text_width: int) -> Iterator[str]:
    """Whole tables, each with the places that stand side by side."""
    style = looks.paragraphs[ParagraphStyle.SIGNATURE]
    for row in signing_rows(block):
        width = text_width // len(row)
        heads = _cells(((heading(each),) for each in row), style, width)
        places = _cells(map(signed_lines, row), style, width)
        columns = f'<w:gridCol w:w="{width}"/>' * len(row)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{looks.signatures}"/>'
            f'<w:tblW w:w="{width * len(row)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}'
            f'<w:tblCaption w:val="{_TITLE}"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid><w:tr>{_HEADER}{heads}</w:tr><w:tr>{_BODY}{places}</w:tr></w:tbl>"
        )


def _cells(texts: Iterable[tuple[str, ...]], style: str, width: int) -> str:
    opening = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
    return "".join(
        f"{opening}{''.join(paragraph(style, text_run(line)) for line in lines)}</w:tc>" for lines in texts
    )
