"""Small pieces that every screen is put together from."""
