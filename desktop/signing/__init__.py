"""Signatures: inside the package, beside the file, the keys that make them and the strict verifier."""
