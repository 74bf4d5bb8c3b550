"""Actions: what is done, by whom, by when, for which indicators."""
