"""Storing an import: the programme, what is new in its structure, then what was chosen of the differences."""

from dataclasses import replace

from db.domain.entities import Programme, ProgrammePeriod
from db.domain.periods import Period
from db.domain.understanding import Understanding, indicators, nodes
from db.queries.programme_record import ProgrammeRecord
from db.store import Edit
from desktop.app.import_facts import store_facts
from desktop.app.import_order import behind
from desktop.app.import_plan import ImportPlan, Key, Matter
from desktop.app.import_structure import Structure
from desktop.app.import_taking import Chosen
from desktop.app.import_texts import Texts
from desktop.app.import_values import Values
from desktop.app.texts import one_line, years


def store(edit: Edit, plan: ImportPlan, record: ProgrammeRecord, chosen: Chosen) -> int:
    """Store what was chosen of a plan within a running gesture; the programme's id."""
    found = plan.understanding
    programme_id = plan.programme_id or _new_programme(edit, found)
    periods = _period_ids(edit, chosen, record, programme_id)
    structure = Structure(edit, plan, record, programme_id, chosen)
    structure.store()
    store_facts(edit, programme_id, found, record, chosen.keys)
    reported = periods.get(plan.reported, 0)  # none where nothing that belongs to it was chosen
    texts = Texts(edit, structure, record, chosen.keys)
    texts.prose(programme_id, found, None, plan.reported, reported)
    for node in nodes(found):
        if node.spot in structure.nodes:
            texts.node(node)
            texts.prose(programme_id, node, node.spot, plan.reported, reported)
    described = [each for node in nodes(found) for each in indicators(node)]
    there = [each for each in described if each.spot in structure.indicators]
    for indicator in there:
        texts.indicator(indicator)
    Values(edit, structure, record, periods, chosen.keys).store(there)
    return programme_id


def _new_programme(edit: Edit, found: Understanding) -> int:
    years(found.first_year, found.last_year)
    position = behind(edit.find(Programme))
    programme = Programme(one_line(found.title), found.first_year, found.last_year, found.kind)
    return edit.add(replace(programme, position=position))


def _period_ids(edit: Edit, chosen: Chosen, record: ProgrammeRecord, programme_id: int) -> dict[Period, int]:
    """The ids of the periods there are and of those chosen; the programme reports on new columns."""
    ids = dict(record.periods)
    for period in chosen.periods:
        if period not in ids:
            ids[period] = edit.add(period)
    columns = [each for each in chosen.periods if Key(Matter.PERIOD, None, each) in chosen.keys]
    edit.add_all(ProgrammePeriod(programme_id, ids[period]) for period in columns)
    return ids
