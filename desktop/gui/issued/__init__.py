"""Issued documents in the window: issuing, the versions that are kept, comparing and handing them on."""
