"""The screen „Opisy”: what is written about the nodes of a programme in a period."""
