"""The screen „Zestawienia”: data tables, charts, the SWOT analysis and the money of a period."""
