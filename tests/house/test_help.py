"""The help: short pages, one step from each other, none left aside."""

import re
from collections.abc import Iterator
from pathlib import Path

from house.sources import ROOT, plant

HELP = ROOT / "resources" / "help" / "pl"
LONGEST = 80

LINK = re.compile(r"\]\(([^)#]+)")


def pages(folder: Path) -> dict[str, str]:
    """The pages' texts by file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def dead_links(folder: Path) -> Iterator[str]:
    """Links to pages or pictures that are not there, or to sites: the help works without a network."""
    for name, text in pages(folder).items():
        for target in LINK.findall(text):
            if not (folder / target).is_file():
                yield f"{name}: {target}"


def test_pages_are_short() -> None:
    assert {
        name: len(text.splitlines()) for name, text in pages(HELP).items() if text.count("\n") >= LONGEST
    } == {}


def test_every_page_begins_with_its_title() -> None:
    assert [name for name, text in pages(HELP).items() if not text.startswith("# ")] == []


def test_every_link_leads_somewhere() -> None:
    assert list(dead_links(HELP)) == []


def test_every_page_is_linked_from_another() -> None:
    linked = {target for name, text in pages(HELP).items() for target in LINK.findall(text) if target != name}
    assert set(pages(HELP)) - linked - {"index.md"} == set()


def test_dead_links_are_reported(tmp_path: Path) -> None:
    files = {"a.md": "[b](b.md) [c](c.md#part) [site](https://example.org)", "b.md": "[a](a.md)"}
    assert list(dead_links(plant(tmp_path, files))) == ["a.md: c.md", "a.md: https://example.org"]
