"""Bringing a document in: what was understood of it beside what stands in it, and where it is to go."""
