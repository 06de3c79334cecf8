"""The sections that reports and extracts begin with."""

from dataclasses import replace

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from desktop.app.document_defaults_ground import Ground, in_order, left_out, section

_TITLE_PAGE = section(DocumentPart.TITLE_PAGE)
_CONTENTS = section(DocumentPart.CONTENTS, "Spis treści")
_INTRODUCTION = section(DocumentPart.INTRODUCTION, "Wprowadzenie")
_GOALS = section(DocumentPart.GOALS)
_FINANCE = section(DocumentPart.FINANCE, "Finansowanie")
_SUMMARY = section(DocumentPart.SUMMARY, "Analiza zmian w porównaniu z rokiem poprzednim")
_CONCLUSIONS = section(DocumentPart.CONCLUSIONS, "Podsumowanie i wnioski")
_EXHIBITS = section(DocumentPart.EXHIBITS, "Zestawienia i wykresy")
_SIGNATURES = section(DocumentPart.SIGNATURES)


def tabular_report(_ground: Ground) -> tuple[DocumentSection, ...]:
    """Title page, contents, then goals with their tables."""
    return in_order(
        _TITLE_PAGE,
        _CONTENTS,
        _INTRODUCTION,
        _GOALS,
        left_out(_FINANCE),
        left_out(_SUMMARY),
        _CONCLUSIONS,
        left_out(_EXHIBITS),
        left_out(_SIGNATURES),
    )


def narrative_report(_ground: Ground) -> tuple[DocumentSection, ...]:
    """A letter of a report: its title, what adopted the programme, then the goals in prose."""
    return in_order(
        left_out(_TITLE_PAGE),
        left_out(_CONTENTS),
        replace(_INTRODUCTION, title=""),
        _GOALS,
        left_out(_FINANCE),
        _SUMMARY,
        _CONCLUSIONS,
        left_out(_EXHIBITS),
        _SIGNATURES,
    )


def section_report(_ground: Ground) -> tuple[DocumentSection, ...]:
    """Legal basis and money first, then the sections of the programme with their actions."""
    return in_order(
        left_out(_TITLE_PAGE),
        left_out(_CONTENTS),
        section(DocumentPart.BASIS, "Podstawa prawna"),
        _INTRODUCTION,
        _FINANCE,
        _GOALS,
        left_out(_SUMMARY),
        _CONCLUSIONS,
        left_out(_EXHIBITS),
        _SIGNATURES,
    )


def extract(_ground: Ground) -> tuple[DocumentSection, ...]:
    """Only what was chosen, without anything around it."""
    return in_order(left_out(_INTRODUCTION), _GOALS, left_out(_SUMMARY), left_out(_SIGNATURES))
