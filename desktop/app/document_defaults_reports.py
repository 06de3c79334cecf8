"""The sections that reports and extracts begin with."""

from dataclasses import replace

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from desktop.app.document_defaults_ground import Ground, in_order, section

_TITLE_PAGE = section(DocumentPart.TITLE_PAGE)
_CONTENTS = section(DocumentPart.CONTENTS, "Spis treści")
_INTRODUCTION = section(DocumentPart.INTRODUCTION, "Wprowadzenie")
_GOALS = section(DocumentPart.GOALS)
_FINANCE = section(DocumentPart.FINANCE, "Finansowanie")
_SUMMARY = section(DocumentPart.SUMMARY, "Zmiany w porównaniu z rokiem poprzednim")
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
        _off(_FINANCE),
        _off(_SUMMARY),
        _CONCLUSIONS,
        _off(_EXHIBITS),
        _off(_SIGNATURES),
    )


def narrative_report(_ground: Ground) -> tuple[DocumentSection, ...]:
    """A letter of a report: its title, what adopted the programme, then the goals in prose."""
    return in_order(
        _off(_TITLE_PAGE),
        _off(_CONTENTS),
        replace(_INTRODUCTION, title=""),
        _GOALS,
        _off(_FINANCE),
        _SUMMARY,
        _CONCLUSIONS,
        _off(_EXHIBITS),
        _SIGNATURES,
    )


def section_report(_ground: Ground) -> tuple[DocumentSection, ...]:
    """Legal basis and money first, then the sections of the programme with their actions."""
    return in_order(
        _off(_TITLE_PAGE),
        _off(_CONTENTS),
        section(DocumentPart.BASIS, "Podstawa prawna"),
        _INTRODUCTION,
        _FINANCE,
        _GOALS,
        _off(_SUMMARY),
        _CONCLUSIONS,
        _off(_EXHIBITS),
        _SIGNATURES,
    )


def extract(_ground: Ground) -> tuple[DocumentSection, ...]:
    """Only what was chosen, without anything around it."""
    return in_order(_off(_INTRODUCTION), _GOALS, _off(_SUMMARY), _off(_SIGNATURES))


def _off(left_out: DocumentSection) -> DocumentSection:
    """The same section, there but left out."""
    return replace(left_out, included=False)
