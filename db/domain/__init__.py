"""Pure rules and values of the domain: standard library only, frozen dataclasses."""
