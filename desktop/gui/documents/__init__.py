"""The documents screen: what a report will hold, a look at it, and its export to Word."""
