"""The Word writer against the least that any writer must do, and against docxtpl.

Run: .venv/bin/python tests/bench/bench_word_writer.py
Prints ratios of medians of processor time, measured in turns within one run; other programs do not matter
much to them. Memory and growth are measured in processes of their own.
"""

import json
import math
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from statistics import median
from zipfile import ZipFile

import docx
from docx.table import Table, _Cell
from docxtpl import DocxTemplate
from lxml import etree

from db.domain.blocks import ChartBlock, Document, Section, Series

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[1])]

from db.domain.entities import Office, Programme
from db.domain.kinds import ChartKind, IndicatorKind, Presentation
from db.domain.numbers import read, write
from db.domain.periods import year
from db.domain.report import Goal, IndicatorLine, ReportData
from desktop.documents import accessibility
from desktop.documents.word import write_docx
from documents.whole_document import composed as compose

ROOT = Path(__file__).parents[2]
STANDARD = ROOT / "resources" / "templates" / "standard.docx"
KIELCE = json.loads((ROOT / "tests" / "data" / "kielce.json").read_text(encoding="utf-8"))
ACTIONS = [action for goal in KIELCE for aim in goal["operational"] for action in aim["actions"]]
TEXTS = [text for action in ACTIONS for _, *texts in action["indicators"] for text in texts if text]
FIGURES = [
    int(digits) for text in TEXTS if (digits := text.replace("\u00a0", "").replace(" ", "")).isdecimal()
]
PERIODS = tuple(map(year, range(2019, 2024)))
TURNS = 7


def report_data(indicators: int) -> ReportData:
    """A report on so many indicators, four to an action, three levels above them; its words are real."""
    actions = [_action(number) for number in range(indicators // 4)]
    aims = [_goal("Cel operacyjny", number, part) for number, part in enumerate(_parts(actions, 4))]
    goals = [_goal("Cel strategiczny", number, part) for number, part in enumerate(_parts(aims, 4))]
    programme = Programme("Strategia Rozwiązywania Problemów Społecznych", 2019, 2030)
    return ReportData(Office("Urząd Miasta Kielce", locality="Kielce"), programme, (), PERIODS, tuple(goals))


def _parts(items: list[Goal], size: int) -> list[tuple[Goal, ...]]:
    return [tuple(items[start : start + size]) for start in range(0, len(items), size)]


def _goal(level: str, number: int, children: tuple[Goal, ...]) -> Goal:
    text = KIELCE[number % len(KIELCE)]["title"]
    return Goal(level, str(number + 1), text, Presentation.HEADING, children=children)


def _action(number: int) -> Goal:
    source = ACTIONS[number % len(ACTIONS)]
    rows = source["indicators"]
    lines = tuple(_line(rows[place % len(rows)][0], number * 4 + place) for place in range(4))
    realizers = tuple(source["implementers"].removeprefix("– ").split(" – "))
    text = f"{source['title']} ({number})"
    return Goal("Działanie", str(number + 1), text, Presentation.TABLE_ROW, realizers, indicators=lines)


def _line(label: str, number: int) -> IndicatorLine:
    values = (
        str(FIGURES[(number * 5 + place) % len(FIGURES)] + number % 10) for place in range(len(PERIODS))
    )
    contents = tuple(read(value, IndicatorKind.WHOLE).content for value in values)
    return IndicatorLine(f"{label} {number}", IndicatorKind.WHOLE, contents)


def seconds(work: Callable[[], object]) -> float:
    """Processor time that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def in_turns(*works: Callable[[], object], turns: int = TURNS) -> list[float]:
    """The median time of each, measured one after the other again and again."""
    for work in works:
        work()
    times = [[seconds(work) for work in works] for _ in range(turns)]
    return [median(column) for column in zip(*times, strict=True)]


def against_deflate(folder: Path, indicators: int) -> None:
    """Closed file from blocks, against compressing and writing the same bytes of its body."""
    document = compose(report_data(indicators))
    path = folder / "report.docx"
    write_docx(document, path)
    with ZipFile(path) as package:
        body = package.read("word/document.xml")
    floor = folder / "floor.z"
    ours, least = in_turns(
        lambda: write_docx(document, path), lambda: floor.write_bytes(zlib.compress(body, 6))
    )
    print(
        f"{indicators} indicators, body {len(body) / 1e6:.1f} MB, file {path.stat().st_size / 1e6:.1f} MB: "
        f"{ours:.3f} s, deflate and write {least:.3f} s, ratio {ours / least:.2f}"
    )


def growth(folder: Path) -> None:
    """Memory that writing adds to what the blocks take, and how time grows from 10 000 to 50 000."""
    times = {}
    for indicators in (1_000, 10_000, 50_000):
        command = [sys.executable, __file__, str(indicators), str(folder / "grown.docx")]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        result = json.loads(out)
        times[indicators] = result["seconds"]
        print(
            f"{indicators} indicators: {result['seconds']:.3f} s, blocks and data {result['before']:.0f} MB, "
            f"writing adds {result['added']:.1f} MB"
        )
    exponent = math.log(times[50_000] / times[10_000]) / math.log(5)
    print(f"exponent from 10 000 to 50 000: {exponent:.2f}")


def alone(indicators: int, path: Path) -> None:
    """What one process measures of itself (Linux): the peak after it was reset before writing."""
    write_docx(compose(report_data(4)), path)
    document = compose(report_data(indicators))
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = _status("VmHWM")
    first = seconds(lambda: write_docx(document, path))
    added = _status("VmHWM") - before
    taken = median([first, *(seconds(lambda: write_docx(document, path)) for _ in range(2))])
    print(json.dumps({"seconds": taken, "before": before, "added": added}))


def _status(name: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))


def against_docxtpl(folder: Path, indicators: int) -> None:
    """From data to closed file, both ways, in the same styles."""
    data = report_data(indicators)
    template = folder / "template.docx"
    make_template(template)
    path = folder / "rendered.docx"

    def render() -> None:
        engine = DocxTemplate(template)
        engine.render({"data": data, "write": write, "whole": IndicatorKind.WHOLE})
        engine.save(path)

    ours, theirs = in_turns(lambda: write_docx(compose(data), path), render, turns=3)
    print(f"{indicators} indicators: {ours:.3f} s, docxtpl {theirs:.3f} s, ratio {theirs / ours:.1f}")


def charts(folder: Path, count: int) -> None:
    """What native charts add, each with its workbook, and how large they are."""
    path = folder / "charts.docx"
    series = tuple(Series(f"Seria {number}", tuple(map(Decimal, FIGURES[:6]))) for number in range(3))
    years = tuple(str(year) for year in range(2018, 2024))
    drawn = tuple(ChartBlock(ChartKind.COLUMN, "Wykres", "Opis", years, series) for _ in range(count))
    bare, full = (Document("Tytuł", (Section(blocks),)) for blocks in ((), drawn))
    without, with_charts = in_turns(lambda: write_docx(bare, path), lambda: write_docx(full, path))
    each = (with_charts - without) / count * 1000
    print(f"{count} charts: {each:.1f} ms and {path.stat().st_size / count / 1e3:.1f} kB each")


def checking(folder: Path, indicators: int) -> None:
    """The check of accessibility, against unzipping and parsing the body."""
    path = folder / "checked.docx"
    write_docx(compose(report_data(indicators)), path)

    def parse() -> None:
        with ZipFile(path) as package:
            etree.fromstring(package.read("word/document.xml"), etree.XMLParser(huge_tree=True))

    ours, least = in_turns(lambda: accessibility.check(path), parse, turns=3)
    print(
        f"check of {indicators} indicators: {ours:.3f} s, unzip and parse {least:.3f} s, {ours / least:.1f} ×"
    )


def make_template(path: Path) -> None:
    """The same report for docxtpl: goals across the table, cells of an action merged over its indicators."""
    document = docx.Document(str(STANDARD))
    document.add_paragraph("Sprawozdanie z realizacji", "Title")
    document.add_paragraph("{{ data.programme.title }}", "Subtitle")
    document.add_paragraph("{%p for goal in data.goals %}")
    document.add_paragraph("{{ goal.level }} {{ goal.mark }}: {{ goal.text }}", "Heading 1")
    document.add_paragraph("Tabela. {{ goal.level }} {{ goal.mark }} – wskaźniki realizacji", "Caption")
    table = document.add_table(1, 9, "Tabela sprawozdania")
    titles = ("Lp.", "Działanie", "Wskaźniki", *(period.label for period in PERIODS), "Realizatorzy")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        _fill(cell, title, "Tabela nagłówek")
    _across(table, "{{ goal.level }} {{ goal.mark }}: {{ goal.text }}", "Tabela cel")
    _across(table, "{%tr for aim in goal.children %}")
    _across(table, "{{ aim.level }} {{ aim.mark }}: {{ aim.text }}", "Tabela cel niższy")
    _across(table, "{%tr for action in aim.children %}")
    _across(table, "{%tr for line in action.indicators %}")
    _indicator_row(table.add_row().cells)
    for _ in range(3):
        _across(table, "{%tr endfor %}")
    document.add_paragraph("Źródło: opracowanie własne na podstawie danych realizatorów.", "Przypis tabeli")
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))


def _indicator_row(cells: Sequence[_Cell]) -> None:
    _fill(cells[0], "{% vm %}{{ action.mark }}.", "Tabela lp")
    _fill(cells[1], "{% vm %}{{ action.text }}", "Tabela tekst")
    _fill(cells[2], "{{ line.label }}", "Tabela wskaźnik")
    for place, cell in enumerate(cells[3:-1]):
        _fill(cell, f"{{{{ write(line.contents[{place}], whole) }}}}", "Tabela liczba")
    _fill(cells[-1], "{% vm %}{{ action.realizers | join('\n') }}", "Tabela lista")


def _across(table: Table, text: str, style: str = "Tabela tekst") -> None:
    cells = table.add_row().cells
    _fill(cells[0].merge(cells[-1]), text, style)


def _fill(cell: _Cell, text: str, style: str) -> None:
    cell.paragraphs[0].text = text
    cell.paragraphs[0].style = style


def main() -> None:
    """Everything, or one process's share of `growth`."""
    if len(sys.argv) == 3:
        alone(int(sys.argv[1]), Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        against_deflate(folder, 10_000)
        growth(folder)
        charts(folder, 50)
        checking(folder, 1_000)
        against_docxtpl(folder, 1_000)
        against_docxtpl(folder, 10_000)


if __name__ == "__main__":
    main()
