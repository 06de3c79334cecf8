"""Closing a period and opening it again, and how the screens tell that one is closed."""
