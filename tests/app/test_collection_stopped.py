"""Forms that are not made to the end take nothing away but themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import collection
from desktop.app.collection import Order
from desktop.app.progress import Cancelled
from exchange.form_desk import Desk, desk


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


def test_what_somebody_else_puts_there_meanwhile_is_not_removed(office: Desk) -> None:
    forms = collection.prepared(office.workspace, Order(office.programme, office.now))
    other = office.folder / collection.file_name(forms[-1])

    class Stopped:
        def step(self, done: int, _total: int) -> None:
            other.write_text("cudzy")
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        collection.write(forms, office.folder, Stopped())
    assert [each.name for each in office.folder.glob("Formularz*.xlsx")] == [other.name]
