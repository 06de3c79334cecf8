"""Words in the sources: translatable literals, errors caught by name, nothing put off, an English window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from house.sources import ROOT, modules, plant

# The border: here an unexpected error is logged and told to the user. Nowhere else is one caught unnamed.
BORDER = {"desktop/gui/errors.py"}
EVERYTHING = {"Exception", "BaseException"}

# Spelt so that this file does not report itself.
LEFTOVERS = re.compile(r"\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b")

POLISH = re.compile("[ąćęłńóśźż]", re.IGNORECASE)

TRANSLATORS = {"self.tr": 1, "QCoreApplication.translate": 2, "QApplication.translate": 2}

# Tests prove what the user gets: none is left out, none waits by the clock, none replaces our own code.
UNFIT_FOR_TESTS = re.compile(
    r"pytest\.mark\.(?:skip|skipif|xfail)|pytest\.(?:skip|xfail|importorskip)|unittest\.mock|mocker|time\.sleep"
)


def untranslatable(root: Path) -> Iterator[str]:
    """Words asked of Qt that lupdate cannot read (no literals) or files under a wrong name (not self's)."""
    for module in modules(root, "desktop"):
        for call in module.calls():
            name = ast.unparse(call.func)
            foreign = name.endswith(".tr") and name != "self.tr"
            if foreign or not all(map(is_literal, call.args[: TRANSLATORS.get(name, 0)])):
                yield f"{module.place}:{call.lineno} {ast.unparse(call)}"


def is_literal(node: ast.expr) -> bool:
    """Whether an argument is a plain string."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def swallowed(root: Path) -> Iterator[str]:
    """Places that catch every error, outside the border."""
    for module in modules(root, "db", "desktop", "packaging"):
        if module.place not in BORDER:
            for node in ast.walk(module.tree):
                if catches_everything(node):
                    yield f"{module.place}:{node.lineno}"


def catches_everything(node: ast.AST) -> bool:
    """Whether a node catches whatever comes; one that cleans up and raises it on does not."""
    match node:
        case ast.ExceptHandler(type=None):
            return True
        case ast.ExceptHandler(type=ast.Name("BaseException"), body=[*_, ast.Raise(exc=None)]):
            return False
        case ast.ExceptHandler(type=caught):
            return bool(EVERYTHING & names_in(caught))
        case ast.Call(ast.Name("suppress") | ast.Attribute(attr="suppress"), arguments):
            return any(EVERYTHING & names_in(argument) for argument in arguments)
    return False


def names_in(expression: ast.expr) -> set[str]:
    """The names that an expression mentions."""
    return {node.id for node in ast.walk(expression) if isinstance(node, ast.Name)}


def leftovers(root: Path) -> Iterator[str]:
    """Lines that put work off."""
    for folder in ("db", "desktop", "packaging", "resources", "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".md", ".py", ".sh", ".spec", ".toml"}:
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                    if LEFTOVERS.search(line):
                        yield f"{path.relative_to(root).as_posix()}:{number} {line.strip()}"


def polish_in_window(root: Path) -> Iterator[str]:
    """Polish written into the window's code instead of the translation; docstrings may use Polish terms."""
    for module in modules(root, "desktop/gui"):
        docstrings = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(module.tree):
            match node:
                case ast.Constant(str(words)) if POLISH.search(words) and id(node) not in docstrings:
                    yield f"{module.place}:{node.lineno} {words!r}"


def unfit_tests(root: Path) -> Iterator[str]:
    """Tests that can be left out, that wait by the clock, or that replace our own code."""
    for module in modules(root, "tests"):
        if module.place.startswith("tests/bench/"):
            continue  # a measurement may watch the clock
        for node in ast.walk(module.tree):
            match node:
                case ast.Attribute() | ast.Name():
                    used = ast.unparse(node)
                case ast.ImportFrom(module=str(origin), names=names):
                    used = " ".join(f"{origin}.{alias.name}" for alias in names)
                case ast.Import(names):
                    used = " ".join(alias.name for alias in names)
                case _:
                    continue
            if UNFIT_FOR_TESTS.search(used):
                yield f"{module.place}:{node.lineno} {used}"


def test_translated_words_are_plain_literals() -> None:
    assert list(untranslatable(ROOT)) == []


def test_errors_are_caught_by_name() -> None:
    assert list(swallowed(ROOT)) == []


def test_no_work_is_put_off() -> None:
    assert list(leftovers(ROOT)) == []


def test_the_windows_code_is_in_english() -> None:
    assert list(polish_in_window(ROOT)) == []


def test_tests_run_always_and_on_the_real_thing() -> None:
    assert list(unfit_tests(ROOT)) == []


def test_untranslatable_words_are_reported(tmp_path: Path) -> None:
    source = (
        'self.tr("Undo")\n'
        'self.tr("%n row(s)", "", count)\n'
        'self.tr(f"Undo {what}")\n'
        "self.tr(label)\n"
        'self.tr("Undo " + what)\n'
        'QCoreApplication.translate("Menu", "Undo")\n'
        'QCoreApplication.translate("Menu", label)\n'
        "text.translate(table)\n"
        'parent.tr("Undo")\n'
    )
    found = list(untranslatable(plant(tmp_path, {"desktop/gui/menu.py": source})))
    assert [report.split()[0].rpartition(":")[2] for report in found] == ["3", "4", "5", "7", "9"]


def test_swallowed_errors_are_reported(tmp_path: Path) -> None:
    def catching(what: str, then: str = "pass") -> str:
        return f"try:\n    f()\nexcept{what}:\n    {then}\n"

    files = {
        "desktop/app/a.py": catching(" Exception"),
        "desktop/app/b.py": catching(""),
        "desktop/app/c.py": catching(" (OSError, Exception)"),
        "desktop/app/d.py": catching(" BaseException"),
        "desktop/app/e.py": "import contextlib\nwith contextlib.suppress(Exception):\n    f()\n",
        "desktop/app/f.py": catching(" Exception", "raise"),
        "db/fine.py": catching(" OSError") + catching(" BaseException", "raise"),
        "desktop/gui/errors.py": catching(" Exception"),
    }
    assert list(swallowed(plant(tmp_path, files))) == [
        "desktop/app/a.py:3",
        "desktop/app/b.py:3",
        "desktop/app/c.py:3",
        "desktop/app/d.py:3",
        "desktop/app/e.py:2",
        "desktop/app/f.py:3",
    ]


def test_work_put_off_is_reported(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {
            "db/a.py": "# TO" + "DO: later\n",
            "packaging/run.sh": "true # FIX" + "ME\n",
            "db/b.py": "TODOS = 1\n",
        },
    )
    assert list(leftovers(tmp_path)) == [
        "db/a.py:1 # TO" + "DO: later",
        "packaging/run.sh:1 true # FIX" + "ME",
    ]


def test_polish_in_the_windows_code_is_reported(tmp_path: Path) -> None:
    source = (
        '"""Wskaźnik: an indicator."""\nlabel = "Wskaźnik"\nother = f"{label} — wartość"\nfine = tr("Unit")\n'
    )
    plant(tmp_path, {"desktop/gui/grid.py": source, "desktop/documents/word.py": 'title = "Wskaźniki"\n'})
    assert list(polish_in_window(tmp_path)) == [
        "desktop/gui/grid.py:2 'Wskaźnik'",
        "desktop/gui/grid.py:3 ' — wartość'",
    ]


def test_unfit_tests_are_reported(tmp_path: Path) -> None:
    source = (
        "import pytest, time, unittest.mock\n"
        "from unittest import mock\n"
        "from time import sleep\n"
        "@pytest.mark.skip\ndef test_a(mocker): time.sleep(1)\n"
        "@pytest.mark.parametrize('x', [1])\ndef test_b(x): ...\n"
    )
    plant(tmp_path, {"tests/test_a.py": source})
    assert [report.split()[0] for report in unfit_tests(tmp_path)] == [
        "tests/test_a.py:1",
        "tests/test_a.py:2",
        "tests/test_a.py:3",
        "tests/test_a.py:4",
        "tests/test_a.py:5",
    ]
