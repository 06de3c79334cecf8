"""Icons: all there, in the theme's colours, sharp at any scale."""

import ast
import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from desktop.gui.icons import icon
from desktop.gui.theme import Scheme, Theme, Tint, colours
from house.sources import ROOT, modules

FOLDER = ROOT / "resources" / "icons"


def inks(image: QImage) -> set[str]:
    """The colours of the picture's opaque pixels."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*point).name() for point in points if image.pixelColor(*point).alpha() == 255}


def drawn(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> str:
    """The one colour in which an icon is drawn."""
    (ink,) = inks(shown.pixmap(QSize(64, 64), 1.0, mode, state).toImage())
    return ink


def named_icons() -> Iterator[str]:
    """The first argument of every call of `icon` in the window's code."""
    for module in modules(ROOT, "desktop/gui"):
        for call in module.calls():
            match call:
                case ast.Call(ast.Name("icon"), [ast.Constant(str(name)), *_]):
                    yield name


def test_every_icon_named_in_the_code_is_there() -> None:
    names = set(named_icons())
    assert names
    assert sorted(name for name in names if not (FOLDER / f"{name}.svg").exists()) == []


def test_an_icon_that_is_not_there_is_noticed_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_every_icon_can_be_drawn() -> None:
    for path in FOLDER.glob("*.svg"):
        assert drawn(icon(path.stem)) == colours().text, path.stem


def test_the_licence_lies_beside_the_icons() -> None:
    assert "MIT License" in (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")


def test_an_icon_follows_the_theme_without_being_made_again(theme: Theme) -> None:
    shown = icon("plus")
    light = drawn(shown)
    theme.wear(Scheme.DARK, 1.0)
    assert drawn(shown) != light
    assert drawn(shown) == colours().text


@pytest.mark.parametrize("tint", Tint)
def test_a_tint_is_the_colour_of_that_name(tint: Tint) -> None:
    assert drawn(icon("plus", tint)) == getattr(colours(), tint)


def test_a_disabled_icon_is_faint_and_a_chosen_one_in_the_accent() -> None:
    assert drawn(icon("plus"), QIcon.Mode.Disabled) == colours().faint
    assert drawn(icon("plus"), QIcon.Mode.Normal, QIcon.State.On) == colours().accent


def test_an_icon_is_sharp_on_a_screen_of_any_density() -> None:
    twice = icon("settings").pixmap(QSize(20, 20), 2.0).toImage()
    assert twice.size() == QSize(40, 40)
    small = icon("settings").pixmap(QSize(20, 20), 1.0).toImage().scaled(40, 40)
    assert twice != small


def test_a_wide_place_leaves_air_at_the_right() -> None:
    image = icon("minus").pixmap(QSize(28, 20), 1.0).toImage()
    opaque = [x for x in range(28) if image.pixelColor(x, 10).alpha() > 200]
    assert max(opaque) < 20


def test_an_icon_that_someone_changes_stays_alive() -> None:
    copies = []
    for _ in range(50):
        copy = QIcon(icon("plus"))
        copy.addPixmap(QPixmap(4, 4))
        copies.append(copy)
    gc.collect()
    assert {drawn(copy) for copy in copies} == {QColor(colours().text).name()}
