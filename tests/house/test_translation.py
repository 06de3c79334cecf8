"""The window's words: every one has its finished Polish, and the compiled translation is the current one."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from house.sources import ROOT, modules, plant

WORDS = Path("resources/i18n/pl.ts")
COMPILED = Path("resources/i18n/pl.qm")

Word = tuple[str, str, str]
BLANK = re.compile(r"\{\w*\}|%n|%\d")


def qt_tool(name: str, *arguments: str | Path) -> None:
    """Run one of the translator's tools that come with PySide6."""
    tool = shutil.which(f"pyside6-{name}", path=Path(sys.executable).parent)
    subprocess.run([tool, *arguments], check=True, capture_output=True, timeout=120)


def renewed(root: Path, folder: Path) -> Path:
    """The tree's words brought up to date with its sources, as a copy in another folder."""
    copy = Path(shutil.copy(root / WORDS, folder))
    qt_tool("lupdate", *(module.path for module in modules(root, "desktop")), "-ts", copy)
    return copy


def compiled(root: Path, folder: Path) -> bytes:
    """What the tree's words compile to."""
    qt_tool("lrelease", "-silent", root / WORDS, "-qm", folder / "pl.qm")
    return (folder / "pl.qm").read_bytes()


def messages(words: Path) -> Iterator[tuple[Word, ET.Element]]:
    """Each living word of the file by context, source and comment; words no longer used are left out."""
    for context in ET.parse(words).iter("context"):
        for message in context.iter("message"):
            if message.find("translation").get("type") not in ("vanished", "obsolete"):
                word = (context.findtext("name"), message.findtext("source"), message.findtext("comment", ""))
                yield word, message


def spoken(node: ast.AST, context: str = "") -> Iterator[tuple[str, str]]:
    """Context and source of each word that the code asks Qt for: the context of `self.tr` is its class."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else context
        match child:
            case ast.Call(ast.Attribute(ast.Name("self"), "tr"), [ast.Constant(str(source)), *_]):
                yield inner, source
            case ast.Call(
                ast.Attribute(attr="translate"), [ast.Constant(str(named)), ast.Constant(str(source)), *_]
            ):
                yield named, source
        yield from spoken(child, inner)


def unheard(root: Path, words: Path) -> set[tuple[str, str]]:
    """What the code asks Qt for and the words do not have in that context: it would stay English."""
    known = {(context, source) for (context, source, _), _ in messages(words)}
    return {word for module in modules(root, "desktop") for word in spoken(module.tree)} - known


def unfinished(words: Path) -> list[Word]:
    """The words whose Polish is missing, marked as unfinished, or lacks what the program fills in."""
    return [word for word, message in messages(words) if not is_finished(message)]


def is_finished(message: ET.Element) -> bool:
    """Whether the Polish is there in every form and has the blanks of the source."""
    translation = message.find("translation")
    forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
    blanks = sorted(BLANK.findall(message.findtext("source")))
    enough = len(forms) == (3 if message.get("numerus") else 1)
    return (
        enough
        and translation.get("type") != "unfinished"
        and all(form and sorted(BLANK.findall(form)) == blanks for form in forms)
    )


def test_every_word_of_the_window_is_known_and_none_is_left_over(tmp_path: Path) -> None:
    before = {word for word, _ in messages(ROOT / WORDS)}
    after = {word for word, _ in messages(renewed(ROOT, tmp_path))}
    assert before == after


def test_every_word_is_found_where_the_window_asks_for_it() -> None:
    assert unheard(ROOT, ROOT / WORDS) == set()


def test_every_word_has_its_finished_polish(tmp_path: Path) -> None:
    assert unfinished(renewed(ROOT, tmp_path)) == []


def test_the_compiled_translation_is_that_of_the_words(tmp_path: Path) -> None:
    assert (ROOT / COMPILED).read_bytes() == compiled(ROOT, tmp_path)


WINDOW = """
from PySide6.QtWidgets import QWidget
class Grid(QWidget):
    def title(self, count):
        return [self.tr("Undo"), self.tr("%n row(s)", "", count), self.tr("Row {0}"), self.tr("New")]
"""

PARTLY_TRANSLATED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="pl_PL"><context><name>Grid</name>
<message><source>Undo</source><translation>Cofnij</translation></message>
<message numerus="yes"><source>%n row(s)</source><translation>
<numerusform>%n wiersz</numerusform><numerusform>%n wiersze</numerusform><numerusform></numerusform>
</translation></message>
<message><source>Row {0}</source><translation>Wiersz</translation></message>
<message><source>Old</source><translation>Stary</translation></message>
<message><source>Later</source><translation type="unfinished">Potem</translation></message>
</context></TS>
"""


def test_new_left_over_and_half_translated_words_are_reported(tmp_path: Path) -> None:
    tree = plant(tmp_path / "tree", {"desktop/gui/grid.py": WINDOW, str(WORDS): PARTLY_TRANSLATED})
    before = {source for (_, source, _), _ in messages(tree / WORDS)}
    after = {source for (_, source, _), _ in messages(renewed(tree, tmp_path))}
    assert before ^ after == {"New", "Old", "Later"}
    assert [source for _, source, _ in unfinished(tree / WORDS)] == ["%n row(s)", "Row {0}", "Later"]


def test_a_word_that_qt_would_look_for_elsewhere_is_reported(tmp_path: Path) -> None:
    nested = "    def late(self):\n        class Inner: ...\n        return self.tr('Late')\n"
    tree = plant(tmp_path / "tree", {"desktop/gui/grid.py": WINDOW + nested, str(WORDS): PARTLY_TRANSLATED})
    assert unheard(tree, renewed(tree, tmp_path)) == {("Grid", "Late")}


def test_a_stale_compiled_translation_is_not_taken_for_the_current_one(tmp_path: Path) -> None:
    tree = plant(tmp_path / "tree", {str(WORDS): PARTLY_TRANSLATED})
    first = compiled(tree, tmp_path)
    plant(tree, {str(WORDS): PARTLY_TRANSLATED.replace("Cofnij", "Wróć")})
    assert compiled(tree, tmp_path) != first
    plant(tree, {str(WORDS): PARTLY_TRANSLATED})
    assert compiled(tree, tmp_path) == first
