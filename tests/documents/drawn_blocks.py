"""Charts, pictures and other blocks that tests put into documents."""

import struct
import zlib
from collections.abc import Sequence
from decimal import Decimal

from db.domain.blocks import (
    Block,
    Caption,
    Cell,
    CellStyle,
    ChartBlock,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Paragraph,
    ParagraphStyle,
    Picture,
    Row,
    Run,
    Section,
    Series,
    Signature,
    Signatures,
    Table,
)
from db.domain.kinds import ChartKind, IndicatorKind

JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300030202020202030202020303030304060404040404080606050609080a0a09"
    "0809090a0c0f0c0a0b0e0b09090d110d0e0f101011100a0c12131210130f101010ffc0000b080001000101011100ffc40014000100000000"
    "00000000000000000000000affc40014100100000000000000000000000000000000ffda0008010100003f0054bfffd9"
)


def png(width: int, height: int) -> bytes:
    """A picture of one colour, so many dots wide and high."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    dots = b"".join(b"\0" + b"\x1f\x44\x68" * width for _ in range(height))
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(dots)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def chart(
    *series: Sequence[str | None],
    kind: ChartKind = ChartKind.COLUMN,
    values: IndicatorKind = IndicatorKind.WHOLE,
) -> ChartBlock:
    """A chart of the years from 2021 on; the series are called „Seria 1” and on."""
    lines = tuple(
        Series(f"Seria {number}", tuple(None if one is None else Decimal(one) for one in amounts))
        for number, amounts in enumerate(series, start=1)
    )
    years = tuple(str(2021 + number) for number in range(len(series[0])))
    return ChartBlock(kind, "Porady", "Porady w latach 2021–2023: od 5 do 7.", years, lines, values)


def saying(text: str) -> Document:
    """A document with every kind of block, whose every field says the same."""
    runs = (Run(text), Run(text, bold=True, italic=True), Run(text, anchor=text))
    item = ListItem(runs, (ListItem(runs),), ListKind.LETTERED)
    cells = (Cell((text, text), CellStyle.LIST), Cell((), runs=runs), Cell((text,), reference=text))
    head = Row(
        (Cell((text,), CellStyle.HEADER), *(Cell((text,), CellStyle.HEADER) for _ in "ab")), header=True
    )
    goal = Row((Cell((text,), CellStyle.GOAL, columns=3, outline=2),))
    drawn = ChartBlock(
        ChartKind.COLUMN, text, text, (text,), (Series(text, (Decimal(1),)), Series(text, (None,)))
    )
    blocks: tuple[Block, ...] = (
        Contents(text),
        Heading(1, text),
        *(Paragraph(runs, style) for style in ParagraphStyle),
        *(ListBlock((item, item), kind) for kind in ListKind),
        Caption(text, text, text),
        Table((1, 1, 1), (head, goal, Row(cells)), text, text),
        Caption("Wykres", text, f"{text}2"),
        drawn,
        Picture(png(2, 1), text, 20),
        Signatures((Signature(text, text, text, text),)),
    )
    return Document(text, (Section(blocks),), text, text, draft=True)
