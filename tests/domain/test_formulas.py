"""Formulas as clerks type them: understood, shown by name, computed exactly, and refused with the place."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.formulas import (
    LONGEST,
    Fault,
    Names,
    Problem,
    computing_order,
    cycle,
    evaluate,
    operands,
    parse,
    shown,
    stored,
)
from db.domain.formulas.evaluation import rounded
from db.domain.kinds import Form, Mark
from db.domain.values import Content

A, B, C = 12, 15, 7
NAMES = Names({A: "Liczba rodzin", B: "Liczba mieszkańców", C: "porady [os.]"})


def number(amount: str, *, approximate: bool = False) -> Content:
    return Content(Form.NUMBER, Decimal(amount), approximate=approximate)


def result(text: str, decimals: int = 2, **contents: Content | str) -> Content | Fault:
    """What a formula over #12 (a), #15 (b) and #7 (c) comes to; contents may be numbers as text."""
    ids = {"a": A, "b": B, "c": C}
    found = {
        ids[name]: number(value) if isinstance(value, str) else value for name, value in contents.items()
    }
    expression = parse(text, NAMES)
    assert not isinstance(expression, Fault), expression
    return evaluate(expression, found, decimals)


class TestReading:
    @pytest.mark.parametrize(
        ("text", "amount"),
        [
            ("#12 + #15", "12.00"),
            ("#12 − #15", "8.00"),
            ("#12 × #15", "20.00"),
            ("#12 · #15", "20.00"),
            ("#12 ÷ #15", "5.00"),
            ("#12 : #15", "5.00"),
            ("#12 - #15 - 1", "7.00"),
            ("#12 / #15 / 4", "1.25"),
            ("#12 + #15 * 3", "16.00"),
            ("(#12 + #15) * 3", "36.00"),
            ("-#12 + --#15", "-8.00"),
            ("=#12*1 000,5", "10005.00"),
            ("procent(#15; #12)", "20.00"),
            ("PROCENT( [liczba mieszkancow] ; [Liczba rodzin] )", "20.00"),
            ("różnica(#12; #15)", "8.00"),
            ("roznica(#12; #15)", "8.00"),
            ("na1000(#15; #12)", "200.00"),
            ("suma(#12; #15; 0,5)", "12.50"),
            ("średnia(#12; #15; 0)", "4.00"),
            ("srednia(#12)", "10.00"),
            ("suma(#12; procent(#15; #12)) / 2", "15.00"),
        ],
    )
    def test_what_a_clerk_types_is_computed(self, text: str, amount: str) -> None:
        assert result(text, a="10", b="2") == number(amount)

    @pytest.mark.parametrize(
        ("text", "problem", "place"),
        [
            ("", Problem.UNFINISHED, ""),
            ("#12 +", Problem.UNFINISHED, ""),
            ("suma(#12", Problem.UNFINISHED, ""),
            ("#12 #15", Problem.UNEXPECTED, "#15"),
            ("#12 % 3", Problem.UNEXPECTED, "%"),
            ("#12)", Problem.UNEXPECTED, ")"),
            ("suma()", Problem.UNEXPECTED, ")"),
            ("(#12; #15)", Problem.UNEXPECTED, ";"),
            ("procent(#12, #15)", Problem.COMMA, ","),
            ("#12 + 1.050", Problem.NUMBER, "1.050"),
            ("#12 + 1 2", Problem.NUMBER, "1 2"),
            ("#12 * " + "9" * 50, Problem.NUMBER, "9" * 50),
            ("liczba(#12)", Problem.FUNCTION, "liczba"),
            ("procent(#12)", Problem.ARGUMENTS, "procent"),
            ("różnica(#12; #15; 1)", Problem.ARGUMENTS, "różnica"),
            ("[Liczba rodzin", Problem.NAME_OPEN, "["),
            ("[liczba psów]", Problem.NAME_UNKNOWN, "[liczba psów]"),
            ("#" + "9" * 30, Problem.NAME_UNKNOWN, "#" + "9" * 30),
            ("2 + 2", Problem.NO_INDICATOR, "2 + 2"),
            ("(" * 31 + "#12" + ")" * 31, Problem.TOO_DEEP, "("),
        ],
    )
    def test_what_is_not_understood_is_a_fault_with_its_place(
        self, text: str, problem: Problem, place: str
    ) -> None:
        fault = parse(text, NAMES)
        assert isinstance(fault, Fault)
        assert (fault.problem, text[fault.start : fault.end]) == (problem, place)

    def test_a_megabyte_is_too_long_and_brackets_without_end_are_too_deep(self) -> None:
        assert parse("#12+" * 250_000) == Fault(Problem.TOO_LONG, LONGEST, 1_000_000)
        assert isinstance(parse("suma(" * 3_000), Fault)
        assert parse("-" * 19_001 + "#12") == parse("-#12")

    def test_a_sum_as_long_as_there_is_room_for_is_computed(self) -> None:
        assert result("+".join(["#12"] * 5_000), a="2") == number("10000.00")

    @given(st.text(alphabet="#[]();,.+-*/:×÷ 0123456789abcąprocentsuma=−", max_size=60) | st.text())
    def test_no_text_raises_anything(self, text: str) -> None:
        read = parse(text, NAMES)
        if isinstance(read, Fault):
            assert 0 <= read.start <= read.end <= len(text)
        else:
            evaluate(read, dict.fromkeys(operands(read), number("3")), 2)


class TestNames:
    def test_numbers_are_shown_as_labels_and_read_back(self) -> None:
        text = "procent(#12; #15) + #7"
        assert shown(text, NAMES) == "procent([Liczba rodzin]; [Liczba mieszkańców]) + [porady (os.)]"
        assert stored(shown(text, NAMES), NAMES) == text

    def test_only_namesakes_show_their_numbers(self) -> None:
        names = Names({1: "osoby", 2: "osoby", 3: "rodziny"})
        assert shown("#1 + #2 + #3", names) == "[osoby #1] + [osoby #2] + [rodziny]"
        assert isinstance(fault := parse("[osoby]", names), Fault)
        assert fault.problem is Problem.NAME_AMBIGUOUS

    def test_the_exact_name_wins_over_one_that_only_sounds_like_it(self) -> None:
        names = Names({1: "Sady", 2: "sądy"})
        assert stored("[Sady] + [sądy]", names) == "#1 + #2"

    def test_what_is_gone_keeps_its_number(self) -> None:
        assert shown("#99 + #12", NAMES) == "#99 + [Liczba rodzin]"

    @given(
        st.dictionaries(st.integers(1, 20), st.text(alphabet="aAą #1[]() ", min_size=1), min_size=1),
        st.lists(st.integers(1, 20), min_size=1),
    )
    def test_whatever_the_labels_showing_and_reading_back_changes_nothing(
        self, labels: dict[int, str], ids: list[int]
    ) -> None:
        names = Names(labels)
        text = " + ".join(f"#{each}" for each in ids)
        assert stored(shown(text, names), names) == text
        known = [each for each in ids if each in labels]
        if known == ids:
            assert parse(shown(text, names), names) == parse(text)


class TestComputing:
    def test_it_is_approximate_if_any_part_is(self) -> None:
        assert result("#12 + #15", a=number("1", approximate=True), b="2") == number("3.00", approximate=True)

    def test_what_did_not_occur_counts_as_nought(self) -> None:
        assert result("#12 + #15", a=Content(Form.MARK, mark=Mark.NIL), b="2") == number("2.00")

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            (Content(Form.MARK, mark=Mark.NO_DATA), Problem.NO_DATA),
            (Content(Form.MARK, mark=Mark.NOT_APPLICABLE), Problem.NOT_APPLICABLE),
            (Content(Form.RANGE, Decimal(8), Decimal(12)), Problem.RANGE),
            (Content(Form.TEXT, text="szkoły"), Problem.TEXT),
            (Content(Form.COMPOSITE), Problem.COMPOSITE),
            (Content(Form.UNREAD, text="12 34"), Problem.UNREAD),
            (Content(Form.BLANK), Problem.BLANK),
        ],
    )
    def test_what_is_no_number_is_a_fault_that_names_it(self, content: Content, problem: Problem) -> None:
        assert result("#12 + #15", a="1", b=content) == Fault(problem, indicator_id=B)

    def test_what_is_not_entered_is_named(self) -> None:
        assert result("#12 + #15", a="1") == Fault(Problem.NOT_ENTERED, indicator_id=B)

    @pytest.mark.parametrize("text", ["#12 / #15", "procent(#12; #15)", "na1000(#12; #15 * 2)", "1 : (#15)"])
    def test_division_by_zero_is_a_fault(self, text: str) -> None:
        assert result(text, a="1", b="0") == Fault(Problem.DIVISION_BY_ZERO)

    def test_a_number_beyond_all_sense_is_a_fault(self) -> None:
        assert result("*".join(["#12"] * 2_000), a="9" * 40) == Fault(Problem.TOO_LARGE)

    @pytest.mark.parametrize(
        ("text", "decimals", "amount"),
        [
            ("1 / 3 * 1,5 + 0 * #12", 0, "1"),
            ("0,5 + 0 * #12", 0, "1"),
            ("-0,5 + 0 * #12", 0, "-1"),
            ("-0,4 + 0 * #12", 0, "0"),
            ("2,675 + 0 * #12", 2, "2.68"),
            ("1 / 7 + 0 * #12", 6, "0.142857"),
        ],
    )
    def test_halves_are_rounded_away_from_zero_and_only_at_the_end(
        self, text: str, decimals: int, amount: str
    ) -> None:
        assert str(getattr(result(text, decimals, a="1"), "amount", None)) == amount

    @given(st.data())
    def test_it_agrees_with_fractions(self, data: st.DataObject) -> None:
        text, exact = data.draw(sums())
        expression = parse(f"{text} + 0 * #12")
        assert not isinstance(expression, Fault)
        found = evaluate(expression, {A: number("1")}, 3)
        if exact is None:
            assert found == Fault(Problem.DIVISION_BY_ZERO)
        else:
            assert found == Content(Form.NUMBER, rounded(exact, 3))

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=9), st.integers(0, 6))
    def test_rounding_is_that_of_decimals(self, amount: Decimal, decimals: int) -> None:
        with localcontext(prec=400):
            expected = amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        assert rounded(Fraction(amount), decimals) == expected


Sum = tuple[str, Fraction | None]


def sums() -> st.SearchStrategy[Sum]:
    """Formulas as text with what they come to by Python's own fractions; None where one divides by zero."""
    numbers = st.decimals("-1000", "1000", places=2).map(
        lambda amount: (f"({amount})".replace(".", ","), Fraction(amount))
    )
    return st.recursive(numbers, _combined, max_leaves=8)


def _combined(inner: st.SearchStrategy[Sum]) -> st.SearchStrategy[Sum]:
    return st.builds(_operation, inner, st.sampled_from("+-*/"), inner) | st.builds(_function, inner, inner)


def _operation(left: Sum, sign: str, right: Sum) -> Sum:
    text = f"({left[0]} {sign} {right[0]})"
    if left[1] is None or right[1] is None or (sign == "/" and right[1] == 0):
        return text, None
    a, b = left[1], right[1]
    return text, {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else None}[sign]


def _function(part: Sum, whole: Sum) -> Sum:
    text = f"procent({part[0]}; {whole[0]})"
    return text, part[1] / whole[1] * 100 if part[1] is not None and whole[1] else None


class TestDependencies:
    def test_operands_come_once_each_in_the_order_of_the_text(self) -> None:
        expression = parse("suma(#15; #12) / -(#15 - #7)")
        assert not isinstance(expression, Fault)
        assert operands(expression) == (B, A, C)

    def test_what_depends_on_a_change_is_computed_operands_first(self) -> None:
        graph = {3: (1, 2), 4: (3,), 5: (4, 3), 6: (9,)}
        assert computing_order(graph, [1]) == ((3, 4, 5), frozenset())
        assert computing_order(graph, [9]) == ((6,), frozenset())
        assert computing_order(graph, [4]) == ((4, 5), frozenset())
        assert computing_order(graph, [77]) == ((), frozenset())

    def test_what_goes_in_a_circle_is_never_computed(self) -> None:
        assert computing_order({3: (1,), 4: (5, 3), 5: (4,)}, [1]) == ((3,), frozenset({4, 5}))

    def test_a_long_row_of_formulas_is_put_in_order(self) -> None:
        graph = {each: (each - 1,) for each in range(1, 20_000)}
        assert computing_order(graph, [0])[0] == tuple(range(1, 20_000))
        assert cycle(graph, 19_999) == ()
        assert len(cycle(graph | {0: (19_999,)}, 5)) == 20_001

    @pytest.mark.parametrize(
        ("graph", "circle"),
        [
            ({1: (1,)}, {1}),
            ({1: (2,), 2: (3,), 3: (1,)}, {1, 2, 3}),
            ({1: (2,), 2: (3,), 3: (2,)}, {2, 3}),
        ],
    )
    def test_a_circle_is_told(self, graph: dict[int, tuple[int, ...]], circle: set[int]) -> None:
        found = cycle(graph, 1)
        assert set(found) == circle
        assert found[0] == found[-1]
        assert all(after in graph[before] for before, after in pairwise(found))

    def test_circles_elsewhere_do_no_harm(self) -> None:
        assert cycle({1: (4,), 2: (3,), 3: (2,)}, 1) == ()
