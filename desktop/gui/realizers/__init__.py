"""The screen „Realizatorzy”: who has a form, who delivered, what is missing or doubtful."""
