"""Which programme an indicator is first shown in, a part where its whole is; one shown nowhere has none."""

HOMES = """
    home (indicator_id, programme) AS (
        SELECT first.indicator_id, programme.title FROM placement AS first
        JOIN node ON node.id = first.node_id JOIN programme ON programme.id = node.programme_id
        WHERE first.id = (SELECT min(id) FROM placement WHERE indicator_id = first.indicator_id)
        UNION ALL
        SELECT indicator.id, home.programme FROM indicator
        JOIN home ON indicator.parent_id = home.indicator_id
    )
"""
"""A table for WITH RECURSIVE, which tells indicators of the same words apart."""
