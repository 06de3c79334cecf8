"""What the worked sample shows of prose, tables, charts, money and documents: all there is, and true."""

from db.domain.blocks import ListKind
from db.domain.budget import money
from db.domain.chart_figures import has_figures
from db.domain.data_totals import disagreements
from db.domain.entities import (
    BudgetLine,
    Chart,
    DataColumn,
    DataRow,
    DataTable,
    DocumentDefinition,
    DocumentSection,
    Indicator,
    Narrative,
    Node,
    Programme,
    Signatory,
    SwotEntry,
    Tag,
    Tagging,
    Value,
)
from db.domain.fields import gaps
from db.domain.kinds import (
    ChartKind,
    DocumentKind,
    Exhibit,
    FieldKind,
    FundingSource,
    IndicatorKind,
    NarrativeSection,
    PeriodKind,
    RowRole,
    SignatoryRole,
    SwotSide,
)
from db.domain.periods import Period
from db.domain.rich_text import (
    Field,
    Inserted,
    Reference,
    TextList,
    TextParagraph,
    TextTable,
    exhibits,
    inlines,
    named,
)
from db.domain.rich_text import read as prose
from db.queries.chart_sheets import chart_sheet
from db.queries.exhibits import data_sheet
from db.queries.narratives import field_facts
from db.store import Store
from sample_record import rows


def test_every_strategic_goal_has_its_prose_for_2025(sample: Store) -> None:
    year = next(p.id for p in rows(sample, Period).values() if p.kind is PeriodKind.YEAR and p.year == 2025)
    goals = [n for n in rows(sample, Node).values() if n.parent_id is None and n.programme_id == 1]
    written = {
        (text.node_id, text.section)
        for text in rows(sample, Narrative).values()
        if text.period_id == year and text.body
    }
    expected = (NarrativeSection.INTRODUCTION, NarrativeSection.ANALYSIS)
    assert {(goal.id, section) for goal in goals for section in expected} <= written


def test_the_numbers_of_its_prose_are_fields_that_all_show_something(sample: Store) -> None:
    periods = rows(sample, Period)
    named_in_all = 0
    for text in rows(sample, Narrative).values():
        rich = prose(text.body)
        facts = sample.read(field_facts, periods[text.period_id], named(rich))
        assert list(gaps(rich, facts)) == []
        named_in_all += len(named(rich))
    assert named_in_all > 50


def test_what_its_prose_shows_and_refers_to_is_there(sample: Store) -> None:
    texts = [text.body for text in rows(sample, Narrative).values()]
    texts += [section.body for section in rows(sample, DocumentSection).values()]
    found = [each for body in texts for each in exhibits(prose(body))]
    there = {(Exhibit.TABLE, each) for each in rows(sample, DataTable)}
    there |= {(Exhibit.CHART, each) for each in rows(sample, Chart)}
    assert {(each.what, each.id) for each in found if isinstance(each, Inserted)} == there
    assert {(each.what, each.id) for each in found if isinstance(each, Reference)} == there


def test_its_prose_shows_every_field_and_everything_that_prose_can_hold(sample: Store) -> None:
    read_texts = [prose(text.body) for text in rows(sample, Narrative).values()]
    found = [each for rich in read_texts for each in inlines(rich)]
    assert {each.what for each in found if isinstance(each, Field)} == set(FieldKind)
    assert any(each.bold for each in found)
    assert any(each.italic for each in found)
    blocks = [block for rich in read_texts for block in rich]
    assert {type(block) for block in blocks} == {TextParagraph, TextList, TextTable, Inserted}
    lists = [block for block in blocks if isinstance(block, TextList)]
    assert {each.kind for each in lists} == {ListKind.BULLETED, ListKind.NUMBERED, ListKind.LETTERED}
    assert any(item.below for each in lists for item in each.items)


def test_some_prose_of_the_newest_year_waits_to_be_looked_through(sample: Store) -> None:
    periods = rows(sample, Period)
    texts = rows(sample, Narrative).values()
    assert {periods[text.period_id].label for text in texts if text.carried} == {"2026"}
    looked_through = [text for text in texts if periods[text.period_id].label == "2026" and not text.carried]
    assert len(looked_through) == 1
    assert {periods[text.period_id].year for text in texts} == {2024, 2025, 2026}


def test_its_tables_are_of_every_shape_and_their_totals_right(sample: Store) -> None:
    columns, lines = rows(sample, DataColumn).values(), rows(sample, DataRow).values()
    assert {column.kind for column in columns} >= {
        IndicatorKind.WHOLE,
        IndicatorKind.MONEY,
        IndicatorKind.PERCENT,
        IndicatorKind.TEXT,
    }
    assert any(column.group_title for column in columns)
    assert any(line.depth for line in lines)
    sheets = [sample.read(data_sheet, table_id) for table_id in rows(sample, DataTable)]
    assert any(sheet and sheet.living and sheet.rows[0].period_id for sheet in sheets)
    assert any(sheet and sheet.living and sheet.columns[0].period_id for sheet in sheets)
    assert [found for sheet in sheets if sheet for found in disagreements(sheet)] == []
    assert any(line.role is RowRole.TOTAL for line in lines)


def test_its_tables_agree_with_its_indicators(sample: Store) -> None:
    """The people that the typed table adds up are as many as the indicator says."""
    (people,) = [i.id for i in rows(sample, Indicator).values() if i.label == "liczba mieszkańców gminy"]
    counted = [v.amount for v in rows(sample, Value).values() if v.indicator_id == people]
    (table,) = [each for each in rows(sample, DataTable).values() if each.title.startswith("Ludność")]
    sheet = sample.read(data_sheet, table.id)
    assert sheet is not None
    totals = [sheet.content(sheet.rows[-1], column) for column in sheet.columns if column.title == "ogółem"]
    assert [total.amount for total in totals if total] == counted


def test_its_charts_are_of_every_kind_and_all_show_figures(sample: Store) -> None:
    charts = rows(sample, Chart)
    assert {chart.kind for chart in charts.values()} == set(ChartKind)
    assert all(chart.source for chart in charts.values())
    sheets = [sample.read(chart_sheet, chart_id) for chart_id in charts]
    assert all(sheet is not None and has_figures(sheet) for sheet in sheets)


def test_its_money_agrees_with_the_indicators_of_spending(sample: Store) -> None:
    values = {(v.indicator_id, v.period_id): v.amount for v in rows(sample, Value).values()}
    labels = {i.id: i.label for i in rows(sample, Indicator).values()}
    spent = {(labels[indicator], period): amount for (indicator, period), amount in values.items() if amount}
    lines = [line for line in rows(sample, BudgetLine).values() if line.programme_id == 1]
    for chapters, label in (
        ({"85153", "85154"}, "wydatki na profilaktykę i rozwiązywanie problemów uzależnień"),
        ({"85228"}, "wydatki na usługi opiekuńcze"),
        ({"85230"}, "wydatki na posiłki"),
        ({"85516"}, "wydatki gminy na prowadzenie żłobka"),
    ):
        for period in {line.period_id for line in lines if line.chapter in chapters}:
            told = money(line for line in lines if line.chapter in chapters and line.period_id == period)
            assert told.spent == spent[label, period]
    assert {line.source for line in lines} == set(FundingSource)


def test_both_programmes_have_their_swot_and_something_for_the_report_on_the_commune(sample: Store) -> None:
    entries = rows(sample, SwotEntry).values()
    for programme_id in rows(sample, Programme):
        assert {each.side for each in entries if each.programme_id == programme_id} == set(SwotSide)
    tags = {tag.id: tag.name for tag in rows(sample, Tag).values()}
    nodes, taggings = rows(sample, Node), rows(sample, Tagging).values()
    tagged = [nodes[each.node_id] for each in taggings if each.node_id]
    assert {node.programme_id for node in tagged} == {1, 2}
    assert any(each.indicator_id for each in taggings)
    extracts = [d for d in rows(sample, DocumentDefinition).values() if d.kind is DocumentKind.EXTRACT]
    assert {tags[each.tag_id or 0] for each in extracts} == {"raport o stanie gminy"}


def test_nobody_is_invented_to_sign_for_the_office(sample: Store) -> None:
    signatories = rows(sample, Signatory).values()
    assert {each.role for each in signatories} == set(SignatoryRole)
    assert {each.name for each in signatories} == {""}
    assert all(each.title for each in signatories)
