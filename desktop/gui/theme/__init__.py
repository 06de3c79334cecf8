"""The design language in one place: colours, sizes, palette and style sheet. Paper and ink."""

from desktop.gui.theme.dress import Scheme, Theme, within
from desktop.gui.theme.tokens import Colours, Tint, colours, space

__all__ = ["Colours", "Scheme", "Theme", "Tint", "colours", "space", "within"]
