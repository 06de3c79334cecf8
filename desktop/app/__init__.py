"""Use cases without Qt: what a menu item means."""
