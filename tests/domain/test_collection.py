"""Keys that tie the rows of a form to their questions."""

from hypothesis import given
from hypothesis import strategies as st

from db.domain.collection import asked_by, key_of

tokens = st.text("0123456789abcdef", min_size=16, max_size=16)
ids = st.integers(1, 10**9)


@given(tokens, ids, st.integers(0, 10**6))
def test_a_key_names_its_question_in_its_own_form(token: str, indicator_id: int, component: int) -> None:
    assert asked_by(token, key_of(token, indicator_id, component)) == (indicator_id, component)


@given(ids)
def test_a_key_says_nothing_in_another_form(indicator_id: int) -> None:
    assert asked_by("a" * 16, key_of("b" * 16, indicator_id)) is None


@given(st.text(max_size=30))
def test_whatever_stands_where_a_key_was_is_no_error(text: str) -> None:
    assert asked_by("a" * 16, text) is None
