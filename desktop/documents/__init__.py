"""Documents: data becomes a tree of blocks, and a tree of blocks becomes a file."""
