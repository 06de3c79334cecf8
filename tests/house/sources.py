"""What the laws of the house are checked on: the files of a tree and its Python modules."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]


def tracked(root: Path = ROOT) -> list[str]:
    """The names of the files that git keeps, whoever owns the folder."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True).stdout
    return [name for name in listed.split("\0") if name and (root / name).is_file()]


def modules(root: Path, *folders: str) -> Iterator["Module"]:
    """Every Python module below the named folders of the tree."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            yield Module(root, path)


def plant(root: Path, files: dict[str, str]) -> Path:
    """Make a small tree of files, by which a law is shown to bite."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@dataclass(frozen=True)
class Module:
    """One Python file of a tree."""

    root: Path
    path: Path

    @property
    def place(self) -> str:
        """The file's name from the root of the tree on, with slashes."""
        return self.path.relative_to(self.root).as_posix()

    @property
    def name(self) -> str:
        """The dotted name by which it is imported."""
        return self.place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def text(self) -> str:
        """The source."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed source."""
        return ast.parse(self.text)

    def calls(self) -> Iterator[ast.Call]:
        """Every call in it."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))
