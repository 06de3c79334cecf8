"""The panel beside the grid: everything about the chosen cell, and what may be done with it."""
