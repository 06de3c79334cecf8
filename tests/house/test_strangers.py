"""Nothing in the repository names a machine it was made on or the hosts that packages come from."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from house.sources import ROOT, plant, tracked

# Written with brackets so that this file does not report itself.
STRANGERS = re.compile(
    rb"""
    pypi[.]org | pythonhosted[.]org | registry[.]npmjs | debian[.]org/debian      # where packages come from
    | --(?:extra-)?index[-]url | --find[-]links
    | (?<![\w.:/<~}-])/(?:home|root|work|Users)/\w | [A-Z]:[\\]Users[\\]          # somebody's folder
    """,
    re.VERBOSE,
)


def strangers(root: Path, names: Iterable[str]) -> Iterator[str]:
    """Files, or members of zipped files, that name a registry or a path of somebody's machine."""
    for name in names:
        for member, content in contents(root / name):
            if found := STRANGERS.search(content):
                yield f"{name}{member}: {found.group().decode()}"


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file; of a zipped one (.docx, .xlsx) the bytes of its members."""
    content = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(content)):
        yield "", content
        return
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for member in package.namelist():
            yield f"!{member}", package.read(member)


def test_the_repository_names_no_registry_and_no_machine() -> None:
    assert list(strangers(ROOT, tracked())) == []


def test_registries_and_machines_are_reported(tmp_path: Path) -> None:
    files = {
        "a.lock": "--index" + "-url https://example.org/simple\n",
        "b.sh": "curl https://files.pythonhosted" + ".org/x\n",
        "c.py": 'path = "/ho' + 'me/anna/data"\n',
        "fine.md": "https://example.org/work/1 and ~/work/x and a/root/b\n",
    }
    plant(tmp_path, files)
    with zipfile.ZipFile(tmp_path / "e.docx", "w") as package:
        package.writestr("docProps/core.xml", "C:\\Users" + "\\anna")
    names = [*files, "e.docx"]
    assert [report.partition(":")[0] for report in strangers(tmp_path, names)] == [
        "a.lock", "b.sh", "c.py", "e.docx!docProps/core.xml",
    ]  # fmt: skip
