"""Which lines go together by their words: equal ones in their order, and none that might be another."""

from desktop.app.import_wordings import anywhere, beside


def test_repeated_words_go_together_only_if_there_are_as_many() -> None:
    assert beside(["kobiety", "kobiety"], ["kobiety", "x", "kobiety"]) == {0: 0, 1: 2}
    assert beside(["mężczyźni", "kobiety"], ["kobiety", "mężczyźni", "kobiety"]) == {0: 1}
    assert beside(["kobiety", "kobiety"], ["kobiety"]) == {}


def test_where_there_are_fewer_what_they_say_tells_which() -> None:
    known = ["kobiety", "mężczyźni", "kobiety"]
    assert beside(["kobiety"], known, lambda _, each: each == 2) == {0: 2}
    assert beside(["kobiety"], known, lambda _, each: each in (0, 2)) == {}


def test_two_that_are_like_one_are_neither() -> None:
    assert beside(["liczba porada", "liczba poradom"], ["liczba porady"]) == {}
    assert beside(["liczba porada"], ["liczba porady", "liczba poradom"]) == {}
    assert beside(["liczba porada"], ["liczba porady"]) == {0: 0}


def test_among_very_many_that_begin_alike_no_similar_one_is_looked_for() -> None:
    others = [f"liczba p{'o' * place}li" for place in range(2, 52)]
    assert beside(["liczba poradom"], ["liczba porady", *others[:49]]) == {0: 0}
    assert beside(["liczba poradom"], ["liczba porady", *others]) == {}


def test_what_either_side_has_twice_goes_nowhere() -> None:
    assert anywhere(["a", "b", "b"], ["b", "a"]) == {0: 1}
    assert anywhere(["a"], ["a", "a"]) == {}
