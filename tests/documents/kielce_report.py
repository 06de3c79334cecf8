"""The report on the Kielce strategy for 2023, as published: 5 strategic goals, 67 actions, 213 indicators."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import kielce
from db import store
from db.domain.report import ReportData
from db.queries import programmes
from db.queries.report_data import report_data


@cache
def structure() -> list[dict[str, Any]]:
    """The goals, actions, indicators and values as the report's tables have them."""
    return json.loads(kielce.SOURCE.read_text(encoding="utf-8"))


@cache
def report() -> ReportData:
    """The report's data as the record gives it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kielce.spr"
        kielce.build(path)
        with store.open_store(path) as opened:
            (programme,) = opened.read(programmes.programmes)
            known = opened.read(programmes.periods, programme.id)
            return opened.read(report_data, programme.id, known)


def realizers(action: dict[str, Any]) -> tuple[str, ...]:
    """Who carries out an action: the report lists them after dashes."""
    return tuple(name.strip(" ,") for name in action["implementers"].removeprefix("– ").split(" – "))
