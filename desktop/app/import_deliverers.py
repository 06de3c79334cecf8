"""Who delivers an indicator in the record, where it may only follow from what it stands under."""

from db.queries.programme_record import ProgrammeRecord


class Deliverers:
    """Realizers of indicators as forms ask them: their own, else those of what they stand under."""

    def __init__(self, record: ProgrammeRecord) -> None:
        self._record = record
        self._above = {node.id: node.parent_id for group in record.nodes.values() for node in group}
        self._homes = {each: node_id for node_id, ids in record.placed.items() for each in ids}

    def of(self, indicator_id: int) -> tuple[int, ...]:
        """An indicator's own realizers, else its whole's, else those of the nearest node that has any."""
        own = self._record.deliverers.get(indicator_id, ())
        whole_id = self._record.indicators[indicator_id].parent_id
        if own or whole_id is not None:
            return own or self.of(whole_id or 0)
        return self.of_node(self._homes[indicator_id])

    def of_node(self, node_id: int | None) -> tuple[int, ...]:
        """Who carries a node out, itself or what is above it."""
        while node_id is not None:
            if own := self._record.realizers.get(node_id, ()):
                return own
            node_id = self._above.get(node_id)
        return ()
