"""Data tables, charts, money and lists of a programme, and the documents made of them."""

from sqlalchemy import UniqueConstraint

from db.domain.entities import (
    BudgetLine,
    Chart,
    ChartSeries,
    DataCell,
    DataColumn,
    DataRow,
    DataTable,
    DocumentDefinition,
    DocumentSection,
    IssuedDocument,
    KeptSignature,
    OwnWord,
    Signatory,
    SwotEntry,
    Tag,
    Tagging,
    Template,
)
from db.schema.base import forgets, owned_by, points_at, table_of

tag = table_of(Tag, UniqueConstraint("name"))
tagging = table_of(
    Tagging,
    tag_id=owned_by("tag"),
    node_id=owned_by("node"),
    indicator_id=owned_by("indicator"),
)
data_table = table_of(DataTable, programme_id=owned_by("programme"))
data_column = table_of(
    DataColumn,
    table_id=owned_by("data_table"),
    period_id=forgets("period"),
    indicator_id=forgets("indicator"),
)
data_row = table_of(
    DataRow,
    table_id=owned_by("data_table"),
    period_id=forgets("period"),
    indicator_id=forgets("indicator"),
)
data_cell = table_of(
    DataCell,
    UniqueConstraint("row_id", "column_id"),
    row_id=owned_by("data_row"),
    column_id=owned_by("data_column"),
)
chart = table_of(Chart, programme_id=owned_by("programme"), table_id=owned_by("data_table"))
chart_series = table_of(
    ChartSeries,
    chart_id=owned_by("chart"),
    indicator_id=owned_by("indicator"),
    row_id=owned_by("data_row"),
    column_id=owned_by("data_column"),
)
swot_entry = table_of(SwotEntry, programme_id=owned_by("programme"))
budget_line = table_of(BudgetLine, programme_id=owned_by("programme"), period_id=points_at("period"))
signatory = table_of(Signatory)
template = table_of(Template)
document_definition = table_of(
    DocumentDefinition,
    UniqueConstraint("programme_id", "kind"),
    programme_id=owned_by("programme"),
    template_id=forgets("template"),
    tag_id=forgets("tag"),
    realizer_id=forgets("realizer"),
)
document_section = table_of(DocumentSection, definition_id=owned_by("document_definition"))
issued_document = table_of(
    IssuedDocument,
    UniqueConstraint("programme_id", "kind", "period_id", "version"),
    programme_id=points_at("programme"),
    period_id=points_at("period"),
    source_id=points_at("issued_document"),
)
kept_signature = table_of(KeptSignature, document_id=owned_by("issued_document"))
own_word = table_of(OwnWord, UniqueConstraint("word"))
