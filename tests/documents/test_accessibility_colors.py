"""The check of finished documents: letters that do not stand out, whoever says their colour."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from db.domain.accessibility import Barrier, Finding
from desktop.documents import accessibility
from documents.checked_document import FIRST, MAIN, STYLES, before, changed, replacing, written

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="1F4468"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)
PALE = '<w:color w:val="EEEEEE"/>'
DEFAULTS = "<w:rPrDefault><w:rPr>"
NORMAL = '<w:name w:val="Normal"/>'


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("colors"))


def worn(properties: str, shading: str = "") -> str:
    """A paragraph of no style whose run says something of itself."""
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>słowo</w:t></w:r>"
    return f"<w:p><w:pPr>{shading}</w:pPr>{run}</w:p>"


def found(content: bytes) -> tuple[Finding, ...]:
    return accessibility.check(content)


def of_text(sound: bytes, paragraph: str) -> tuple[Finding, ...]:
    return found(changed(sound, MAIN, before(FIRST, paragraph)))


LOW = (Finding(Barrier.CONTRAST_LOW, "słowo"),)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="FFFF99"/>',
        '<w:highlight w:val="black"/>',
        '<w:color w:val="333333"/><w:highlight w:val="darkBlue"/>',
        '<w:color w:val="FF0000"/><w:highlight w:val="green"/>',
        '<w:shd w:val="clear" w:fill="101010"/>',
        '<w:color w:val="1F4468"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>',
        '<w:color w:val="333333"/><w:shd w:val="pct75" w:color="auto" w:fill="auto"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/><w:shd w:val="clear" w:fill="000000"/>',
    ],
)
def test_letters_of_a_few_words_must_stand_out(properties: str, sound: bytes) -> None:
    assert of_text(sound, worn(properties)) == LOW


@pytest.mark.parametrize(
    "properties",
    [
        '<w:highlight w:val="yellow"/>',
        '<w:highlight w:val="none"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="101010"/>',
        '<w:shd w:val="pct10" w:color="auto" w:fill="auto"/>',
        '<w:color w:val="auto"/>',
        "<w:b/>",
    ],
)
def test_letters_that_stand_out_are_no_barrier(properties: str, sound: bytes) -> None:
    assert of_text(sound, worn(properties)) == ()


def test_what_lies_behind_a_paragraph_is_read_with_its_pattern(sound: bytes) -> None:
    dark = '<w:shd w:val="solid" w:color="101010" w:fill="FFFFFF"/>'
    assert of_text(sound, worn('<w:color w:val="333333"/>', dark)) == LOW
    assert of_text(sound, worn('<w:color w:val="FFFFFF"/>', dark)) == ()


def test_what_lies_behind_one_paragraph_of_a_cell_does_not_lie_behind_the_next(sound: bytes) -> None:
    dark = worn('<w:color w:val="FFFFFF"/>', '<w:shd w:val="clear" w:fill="101010"/>')
    assert found(changed(sound, MAIN, before("2023", dark + worn('<w:color w:val="333333"/>')))) == ()


def test_the_defaults_of_a_document_are_read(sound: bytes) -> None:
    pale = changed(sound, STYLES, replacing(DEFAULTS, DEFAULTS + PALE))
    assert Finding(Barrier.CONTRAST_LOW, "Body Text") in found(pale)
    own_word = worn('<w:color w:val="000000"/>')
    places = {each.place for each in found(changed(pale, MAIN, before(FIRST, own_word)))}
    assert "słowo" not in places
    assert "heading 1" not in places


def test_a_shade_behind_all_text_is_read(sound: bytes) -> None:
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="101010"/>'
    shaded = changed(sound, STYLES, replacing("<w:pPrDefault><w:pPr>", f"<w:pPrDefault><w:pPr>{dark}"))
    assert Finding(Barrier.CONTRAST_LOW, "heading 1") in found(shaded)


def test_the_default_style_dresses_what_has_none(sound: bytes) -> None:
    pale = changed(sound, STYLES, replacing(NORMAL, f"{NORMAL}<w:rPr>{PALE}</w:rPr>"))
    bare = before(FIRST, worn("<w:b/>"))
    assert Finding(Barrier.CONTRAST_LOW, "Normal") in found(changed(pale, MAIN, bare))


def test_a_pale_style_that_nothing_wears_is_no_barrier(sound: bytes) -> None:
    idle = '<w:style w:type="paragraph" w:styleId="Blady"><w:name w:val="Blady"/><w:rPr>{}</w:rPr></w:style>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    unused = changed(sound, STYLES, replacing(normal, idle.format(PALE) + normal))
    assert found(changed(unused, MAIN, before(FIRST, worn("<w:b/>")))) == ()


def test_a_style_of_letters_says_their_colour_before_that_of_the_paragraph(sound: bytes) -> None:
    style = '<w:style w:type="character" w:styleId="Blade"><w:name w:val="Blade"/><w:rPr>{}</w:rPr></w:style>'
    end = "</w:styles>"
    wearing = before(FIRST, worn('<w:rStyle w:val="Blade"/>'))
    for said, expected in (
        (PALE, (Finding(Barrier.CONTRAST_LOW, "Blade"),)),
        ('<w:highlight w:val="darkRed"/>', (Finding(Barrier.CONTRAST_LOW, "Blade"),)),
        ("<w:b/>", ()),
    ):
        dressed = changed(sound, STYLES, replacing(end, style.format(said) + end))
        assert found(changed(dressed, MAIN, wearing)) == expected


def with_theme(content: bytes) -> bytes:
    buffer = BytesIO(content)
    with ZipFile(buffer, "a") as package:
        package.writestr("word/theme/theme1.xml", THEME)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('<w:color w:val="000000" w:themeColor="background1"/>', LOW),
        ('<w:color w:val="000000" w:themeColor="accent1" w:themeTint="33"/>', LOW),
        ('<w:color w:val="000000" w:themeColor="background1" w:themeShade="A6"/>', LOW),
        ('<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="40"/>', ()),
        ('<w:color w:val="FFFFFF" w:themeColor="accent1"/>', ()),
        ('<w:color w:val="FFFFFF" w:themeColor="accent1"/><w:shd w:val="clear" w:themeFill="text1"/>', LOW),
        ('<w:color w:val="FFFFFF" w:themeColor="nobody"/>', LOW),
    ],
)
def test_the_colours_of_a_theme_are_read(said: str, expected: tuple[Finding, ...], sound: bytes) -> None:
    assert of_text(with_theme(sound), worn(said)) == expected
