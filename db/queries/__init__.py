"""What the screens and documents read: one file per screen, SQL in, frozen rows out."""
