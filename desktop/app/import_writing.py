"""Storing an import: the programme, what is new in its structure, then what was chosen of the differences."""

from collections.abc import Collection
from dataclasses import replace

from db.domain.entities import Programme, ProgrammePeriod
from db.domain.periods import Period
from db.domain.understanding import Understanding, indicators, nodes
from db.queries.programme_record import ProgrammeRecord
from db.store import Edit
from desktop.app.import_facts import store_facts
from desktop.app.import_order import behind
from desktop.app.import_plan import Change, ImportPlan, Key
from desktop.app.import_structure import Structure
from desktop.app.import_texts import Texts
from desktop.app.import_values import Values
from desktop.app.texts import one_line, years


def store(edit: Edit, plan: ImportPlan, record: ProgrammeRecord, taken: Collection[Key]) -> int:
    """Store a plan within a running gesture; the programme's id. Of `taken`, what is always kept is not."""
    found = plan.understanding
    programme_id = plan.programme_id or _new_programme(edit, found)
    periods = _period_ids(edit, plan, record, programme_id)
    structure = Structure(edit, plan, record, programme_id)
    structure.store()
    possible = (each.key for each in plan.differences if each.change in (Change.NEW, Change.OVERWRITES))
    chosen = set(taken).intersection(possible)
    store_facts(edit, programme_id, found, record, chosen)
    texts = Texts(edit, structure, record, chosen)
    texts.prose(programme_id, found, None, plan.reported, periods[plan.reported])
    for node in nodes(found):
        texts.node(node)
        texts.prose(programme_id, node, node.spot, plan.reported, periods[plan.reported])
    described = [each for node in nodes(found) for each in indicators(node)]
    for indicator in described:
        texts.indicator(indicator)
    Values(edit, structure, record, periods, chosen).store(described)
    return programme_id


def _new_programme(edit: Edit, found: Understanding) -> int:
    years(found.first_year, found.last_year)
    position = behind(edit.find(Programme))
    programme = Programme(one_line(found.title), found.first_year, found.last_year, found.kind)
    return edit.add(replace(programme, position=position))


def _period_ids(
    edit: Edit, plan: ImportPlan, record: ProgrammeRecord, programme_id: int
) -> dict[Period, int]:
    """The ids of all periods that the document speaks of; the programme reports on those with values."""
    planned = [
        target.period
        for node in nodes(plan.understanding)
        for indicator in indicators(node)
        for target in indicator.targets
    ]
    ids = dict(record.periods)
    for period in dict.fromkeys([*plan.new_periods, plan.reported, *planned]):
        if period not in ids:
            ids[period] = edit.add(period)
    edit.add_all(ProgrammePeriod(programme_id, ids[period]) for period in plan.new_periods)
    return ids
