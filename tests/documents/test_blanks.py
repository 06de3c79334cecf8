"""What a document leaves open in words is found wherever it stands."""

from db.domain.blocks import Cell, Document, ListBlock, ListItem, Paragraph, Row, Run, Section, Table
from desktop.documents.blanks import blanks


def test_blanks_are_found_in_paragraphs_nested_items_and_cells() -> None:
    nested = ListItem((Run("a"),), (ListItem((Run("[brak porównania]"),)),))
    table = Table(
        (1,), (Row((Cell(("(do uzupełnienia)",)), Cell((), runs=(Run("[usunięta tabela]"),)))),), "t"
    )
    text = Paragraph((Run("Udzielono "), Run("[nie "), Run("wprowadzono] porad i [nie wprowadzono] wizyt.")))
    found = blanks(Document("d", (Section((text, ListBlock((nested,)), table)),)))
    assert found == (
        "[nie wprowadzono]",
        "[nie wprowadzono]",
        "[brak porównania]",
        "(do uzupełnienia)",
        "[usunięta tabela]",
    )


def test_what_the_clerk_put_in_brackets_is_no_blank() -> None:
    text = Paragraph((Run("Porady [telefoniczne], „–” i brak danych (poz. 12)."),))
    assert blanks(Document("d", (Section((text,)),))) == ()
