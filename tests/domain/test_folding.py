"""Words are found without regard to case and Polish letters."""

import pytest

from db.domain.folding import folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zadłużenie", "zadluzenie"),
        ("ŁÓDŹ  Żabieniec", "lodz zabieniec"),
        ("ąćęłńóśźż", "acelnoszz"),
        ("", ""),
    ],
)
def test_letters_lose_case_and_diacritics(text: str, plain: str) -> None:
    assert folded(text) == plain
