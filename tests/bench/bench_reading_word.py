"""What reading a big Word table costs beside what cannot be saved: unzipping and parsing its XML.

`pytest -s tests/bench/bench_reading_word.py` prints the ratio of one run, and the memory that reading takes.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from db.domain.foreign import Table
from desktop.exchange.word import read_word
from exchange.drafts import write_word

ROWS = 10_000
GROUP = 8  # rows that an action's cells reach over
MOST = 4.0  # times as long as unzipping and parsing
MOST_MEMORY = 150  # MB, of the 300 that reading any file may take
MEASURED = """
import sys
from pathlib import Path
import psutil
from desktop.exchange.word import read_word
taken = []
read_word(Path(sys.argv[1]), lambda: taken.append(psutil.Process().memory_info().rss))
print(max(taken) >> 20)
"""


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of ten thousand rows with merged cells, its XML as wordy as Word's."""
    rows = "".join(map(_row, range(ROWS)))
    path = tmp_path_factory.mktemp("word") / "big.docx"
    return write_word(path, f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{rows}</w:tbl>')


def _row(number: int) -> str:
    merge = '<w:vMerge w:val="restart"/>' if number % GROUP == 0 else "<w:vMerge/>"
    first = number % GROUP == 0
    action = number // GROUP
    cells = [
        _cell(f"{action}." if first else "", merge),
        _cell(f"Działanie numer {action} na rzecz mieszkańców gminy" if first else "", merge),
        _cell(f"– liczba osób objętych wsparciem w ramach zadania {number}"),
        *(_cell(f"{(number * factor) % 1700}") for factor in (3, 7, 11)),
        _cell("– Gminny Ośrodek Pomocy Społecznej" if first else "", merge),
    ]
    return f'<w:tr w:rsidR="00A77B3E"><w:trPr><w:cantSplit/></w:trPr>{"".join(cells)}</w:tr>'


def _cell(text: str, merge: str = "") -> str:
    look = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
    run = f'<w:r w:rsidRPr="00B1">{look}<w:t>{text}</w:t></w:r>' if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="1360" w:type="dxa"/>{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p w:rsidR="00A7" w:rsidRDefault="00A7"><w:pPr><w:spacing w:after="0"/><w:jc w:val="left"/>{look}'
        f"</w:pPr>{run}</w:p></w:tc>"
    )


def best_of(runs: int, work: Callable[[], object]) -> float:
    """The shortest time that some work keeps the processor busy, in seconds."""
    took = []
    for _ in range(runs):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def unzip_and_parse(path: Path) -> None:
    with ZipFile(path) as archive:
        etree.fromstring(archive.read("word/document.xml"))


def test_a_big_table_takes_a_few_times_its_parsing(big: Path) -> None:
    (table,) = read_word(big).blocks
    assert isinstance(table, Table)
    assert len(table.rows) == ROWS
    assert table.rows[-1][0] is table.rows[-GROUP][0]
    ratio = best_of(3, lambda: read_word(big)) / best_of(3, lambda: unzip_and_parse(big))
    print(f"{ROWS} rows: {ratio:.2f} × unzipping and parsing")
    assert ratio < MOST


def test_reading_a_big_table_takes_little_memory(big: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, str(big)], check=True, capture_output=True, text=True
    )
    peak = int(told.stdout)
    print(f"{ROWS} rows: at most {peak} MB")
    assert peak < MOST_MEMORY
