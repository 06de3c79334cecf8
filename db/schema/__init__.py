"""Tables of the file; never leave `db`."""
