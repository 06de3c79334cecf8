"""Live numbering of nodes by the level scheme."""

import pytest

from db.domain.kinds import Numbering
from db.domain.numbering import label


@pytest.mark.parametrize(
    ("above", "mark"),
    [("", "3"), ("2", "2.3"), ("2.", "2.3"), ("IV", "IV.3"), ("1)", "1.3"), ("b)", "b.3"), ("–", "3")],
)
def test_hierarchic_numbers_continue_the_mark_above_without_what_closes_it(above: str, mark: str) -> None:
    assert label(Numbering.HIERARCHIC, 3, above) == mark
