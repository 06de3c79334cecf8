"""The screen „Wartości”: the grid of indicators and periods."""
