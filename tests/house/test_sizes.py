"""Sizes: a file stays below 400 lines and a function below 40. Tests tell stories and are not measured."""

import ast
from collections.abc import Iterator
from pathlib import Path

from house.sources import ROOT, modules, plant

FILE_LIMIT = 400
FUNCTION_LIMIT = 40


def oversized(root: Path) -> Iterator[str]:
    """The files and functions that have grown too long."""
    for module in modules(root, "db", "desktop", "packaging", "resources"):
        length = len(module.text.splitlines())
        if length >= FILE_LIMIT:
            yield f"{module.place}: {length} lines"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = node.end_lineno - node.lineno + 1
                if length >= FUNCTION_LIMIT:
                    yield f"{module.place}:{node.lineno} {node.name}: {length} lines"


def test_files_and_functions_stay_small() -> None:
    assert list(oversized(ROOT)) == []


def test_a_long_file_and_a_long_function_are_reported(tmp_path: Path) -> None:
    files = {
        "db/long.py": "x = 1\n" * FILE_LIMIT,
        "db/just.py": "x = 1\n" * (FILE_LIMIT - 1),
        "desktop/gui/long.py": "class A:\n    def f(self):\n" + "        x = 1\n" * (FUNCTION_LIMIT - 1),
        "desktop/gui/just.py": "def f():\n" + "    x = 1\n" * (FUNCTION_LIMIT - 2),
    }
    assert list(oversized(plant(tmp_path, files))) == [
        "db/long.py: 400 lines",
        "desktop/gui/long.py:2 f: 40 lines",
    ]
