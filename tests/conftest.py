"""What holds for every test: no window needs a screen, and generated cases are the same on every run."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is no failure. `pytest --hypothesis-profile=explore` looks for cases not seen before.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile("steady")
