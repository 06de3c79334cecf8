"""The program: use cases, documents and the window."""
