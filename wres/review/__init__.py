"""Frozen quarters and what changed between two of them."""
