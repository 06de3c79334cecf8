"""Names: the fixed top level, no drawers called utils, and no packages among the tests."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from house.sources import ROOT, modules, plant, tracked

TOP_LEVEL = {
    "pyproject.toml", "desktop", "resources", "db", "tests", "packaging", "README.md",
    "LICENSE", "CHANGELOG.md", "requirements.lock",
}  # fmt: skip

EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "managers"}


def top_level_strangers(names: Iterable[str]) -> set[str]:
    """Entries of the top level that do not belong there; dot-files do."""
    return {top for name in names if not (top := name.partition("/")[0]).startswith(".")} - TOP_LEVEL


def packages_among_tests(names: Iterable[str]) -> list[str]:
    """Files that would make packages of the tests and hide the real ones."""
    return [name for name in names if name.startswith("tests/") and name.endswith("/__init__.py")]


def empty_names(root: Path) -> Iterator[str]:
    """Modules, classes and functions whose name says nothing of what they do."""
    for module in modules(root, "db", "desktop", "packaging", "resources", "tests"):
        if EMPTY_WORDS & set(re.split(r"[._]", module.name)):
            yield module.place
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and EMPTY_WORDS & words(node.name):
                yield f"{module.place}:{node.lineno} {node.name}"


def words(name: str) -> set[str]:
    """The words of a name in snake_case or CamelCase, in lower case."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}


def test_the_top_level_is_the_fixed_one() -> None:
    assert top_level_strangers(tracked()) == set()


def test_no_test_folder_is_a_package() -> None:
    assert packages_among_tests(tracked()) == []


def test_every_name_says_what_it_is() -> None:
    assert list(empty_names(ROOT)) == []


def test_strangers_of_the_top_level_are_reported() -> None:
    names = ["scripts/a.sh", "db/store.py", ".ci/run", "notes.md", "README.md"]
    assert top_level_strangers(names) == {"scripts", "notes.md"}


def test_a_package_among_the_tests_is_reported() -> None:
    assert packages_among_tests(["db/__init__.py", "tests/db/__init__.py"]) == ["tests/db/__init__.py"]


def test_names_that_say_nothing_are_reported(tmp_path: Path) -> None:
    files = {
        "db/date_utils.py": "",
        "desktop/helpers/text.py": "",
        "desktop/app/values.py": "class ValueManager:\n    def help_er(): ...\n    def url_helper(): ...\n",
        "desktop/app/fine.py": "class Managed: ...\ndef utilise(): ...\n",
    }
    assert list(empty_names(plant(tmp_path, files))) == [
        "db/date_utils.py",
        "desktop/app/values.py:1 ValueManager",
        "desktop/app/values.py:3 url_helper",
        "desktop/helpers/text.py",
    ]
