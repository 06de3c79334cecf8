"""The laws of import: who may know whom. Imports inside functions and for type checking count too."""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from house.sources import ROOT, Module, modules, plant

# What of our own code a package may import; the longest matching name decides. Itself it may always.
OWN = {
    "db": ("db",),
    "db.domain": (),
    "db.rows": ("db.domain",),
    "db.schema": ("db.domain", "db.rows"),
    "db.images": ("db.domain", "db.rows", "db.soundness"),
    "db.soundness": ("db.domain", "db.rows"),
    "db.queries": ("db.domain", "db.images", "db.rows", "db.schema", "db.soundness"),
    "desktop": ("db.domain", "desktop"),
    "desktop.cli": (
        "db.domain",
        "db.dump",
        "db.queries",
        "db.store",
        "desktop.app",
        "desktop.cli_choices",
        "desktop.cli_closing",
        "desktop.cli_documents",
        "desktop.cli_forms",
        "desktop.cli_import",
        "desktop.cli_issued",
        "desktop.cli_parser",
        "desktop.cli_signing",
        "desktop.cli_words",
    ),
    "desktop.cli_choices": ("db.domain", "db.queries", "desktop.app", "desktop.cli_parser"),
    "desktop.cli_closing": (
        "db.domain",
        "db.queries",
        "desktop.app",
        "desktop.cli_choices",
        "desktop.cli_parser",
    ),
    "desktop.cli_documents": (
        "db.domain",
        "db.dump",
        "db.queries",
        "db.store",
        "desktop.app",
        "desktop.cli_choices",
        "desktop.cli_documents_words",
        "desktop.cli_parser",
    ),
    "desktop.cli_forms": (
        "db.domain",
        "db.store",
        "desktop.app",
        "desktop.cli_choices",
        "desktop.cli_forms_words",
        "desktop.cli_parser",
    ),
    "desktop.cli_import": (
        "db.domain",
        "db.store",
        "desktop.app",
        "desktop.cli_choices",
        "desktop.cli_import_account",
        "desktop.cli_import_words",
        "desktop.cli_parser",
    ),
    "desktop.cli_issued": (
        "db.domain",
        "db.queries",
        "db.store",
        "desktop.app",
        "desktop.cli_choices",
        "desktop.cli_documents_words",
        "desktop.cli_issued_words",
        "desktop.cli_parser",
    ),
    "desktop.cli_issued_words": ("db.domain", "db.queries", "desktop.app"),
    "desktop.cli_signing": ("db.domain", "desktop.cli_parser", "desktop.cli_signing_acts"),
    "desktop.cli_signing_acts": ("db.domain", "desktop.app", "desktop.cli_signing_words"),
    "desktop.cli_signing_words": ("db.domain",),
    "desktop.log": ("desktop.paths",),
    "desktop.paths": (),
    "desktop.settings": ("desktop.paths",),
    "desktop.documents": ("db.domain",),
    "desktop.exchange": ("db.domain",),
    "desktop.signing": ("db.domain",),
    "desktop.app": (
        "db.domain",
        "db.dump",
        "db.queries",
        "db.store",
        "desktop.documents",
        "desktop.exchange",
        "desktop.paths",
        "desktop.signing",
    ),
    "desktop.gui": (
        "db.domain",
        "db.queries",
        "desktop.app",
        "desktop.log",
        "desktop.paths",
        "desktop.settings",
    ),
}

# Where a library may be named. The domain, below `db`, lives on the standard library alone.
LIBRARIES = {
    "PySide6": ("desktop.gui", "desktop.main"),
    "alembic": ("db",),
    "asn1crypto": ("desktop.signing",),
    "cryptography": ("desktop.signing",),
    "docx": ("desktop.documents", "desktop.exchange"),
    "hunspell": ("desktop.app",),
    "lxml": ("desktop.documents", "desktop.exchange", "desktop.signing"),
    "openpyxl": ("desktop.exchange", "desktop.documents"),
    "pkcs11": ("desktop.signing",),
    "platformdirs": ("desktop.paths",),
    "psutil": ("desktop.exchange", "desktop.signing"),
    "python_calamine": ("desktop.exchange",),
    "sqlalchemy": ("db",),
}


def strangers(root: Path) -> list[str]:
    """The imports that break a law, each as „file:line imports name”."""
    return [
        f"{module.place}:{line} imports {name}"
        for module in modules(root, "db", "desktop")
        for line, name in imported(module)
        if not may_import(module.name, name)
    ]


def may_import(module: str, name: str) -> bool:
    """Whether the laws let the module import the name."""
    library = name.partition(".")[0]
    if library in ("db", "desktop"):
        law = max((package for package in OWN if within(module, [package])), key=len)
        return within(name, [law, *OWN[law]])
    if library in sys.stdlib_module_names:
        return True
    return within(module, LIBRARIES.get(library, ())) and not within(module, ["db.domain"])


def within(name: str, packages: Iterable[str]) -> bool:
    """Whether a dotted name is one of the packages or below one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def imported(module: Module) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything that a module imports, wherever it does so."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(base, names):
                origin = ".".join(filter(None, [package_above(module, node.level), base]))
                yield from ((node.lineno, f"{origin}.{alias.name}") for alias in names)
            case ast.Call(
                ast.Name("__import__") | ast.Attribute(attr="import_module"), [ast.Constant(str(name))]
            ):
                yield node.lineno, name


def package_above(module: Module, level: int) -> str:
    """The package that the dots of a relative import lead to, "" for an absolute one."""
    if not level:
        return ""
    below = module.name.split(".") + ["__init__"] * (module.path.name == "__init__.py")
    return ".".join(below[:-level])


def test_every_import_keeps_the_laws() -> None:
    assert strangers(ROOT) == []


def test_every_broken_law_of_import_is_reported(tmp_path: Path) -> None:
    broken = {
        "db/domain/values.py": ["import sqlalchemy", "from db import store"],
        "db/schema/base.py": ["from db.store import Store"],
        "db/queries/board.py": ["from db.store import Store"],
        "db/store.py": ["import desktop.app", "import PySide6.QtCore", "import docx"],
        "desktop/documents/word.py": ["from desktop.exchange import read", "import sqlalchemy", "import db"],
        "desktop/documents/__init__.py": ["from ..signing import seal"],
        "desktop/exchange/read.py": ["from desktop.documents import word", "from db.queries import board"],
        "desktop/signing/seal.py": ["import docx", "from db.store import Store"],
        "desktop/app/values.py": [
            "from PySide6 import QtCore",
            "from db.schema import base",
            "import desktop.gui",
        ],
        "desktop/gui/grid.py": ["from db import store", "import docx", "from db.schema import base"],
        "desktop/cli.py": ["import PySide6", "import sqlalchemy", "import unheard_of", "import desktop.gui"],
    }
    plant(tmp_path, {name: "\n".join(lines) for name, lines in broken.items()})
    assert len(strangers(tmp_path)) == sum(map(len, broken.values()))


def test_an_import_inside_a_function_is_seen(tmp_path: Path) -> None:
    hidden = "import importlib\ndef f():\n    from db import schema\n    importlib.import_module('docx')\n"
    plant(
        tmp_path,
        {"desktop/gui/late.py": hidden, "desktop/app/late.py": "def f():\n    __import__('PySide6')\n"},
    )
    assert strangers(tmp_path) == [
        "desktop/app/late.py:2 imports PySide6",
        "desktop/gui/late.py:3 imports db.schema",
        "desktop/gui/late.py:4 imports docx",
    ]


def test_what_the_laws_allow_is_not_reported(tmp_path: Path) -> None:
    files = {
        "db/domain/kinds.py": "from decimal import Decimal\nfrom db.domain.values import Content\n",
        "db/store.py": "import sqlalchemy\nfrom db.schema import metadata\n",
        "desktop/app/values.py": "from db.store import Store\nfrom desktop.documents import word\n",
        "desktop/gui/grid.py": "from PySide6.QtCore import Qt\nimport db.queries.board\nfrom . import ask\n",
        "desktop/main.py": "from PySide6.QtWidgets import QApplication\nfrom desktop.gui import window\n",
    }
    assert strangers(plant(tmp_path, files)) == []
