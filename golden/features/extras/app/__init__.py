"""Extras."""

import gc

# Start-up makes many objects, and they stay. At Python's own threshold of a few hundred the garbage
# collector walks them so often that it takes a fifth of the time.
gc.set_threshold(50_000, 100)
