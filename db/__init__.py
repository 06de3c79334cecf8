"""The record: what a programme is and how it is kept. No Qt, no Office formats."""
