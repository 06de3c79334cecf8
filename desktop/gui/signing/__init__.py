"""Signing documents and looking at signatures."""
