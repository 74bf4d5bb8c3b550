"""Frozen and shown things to bytes."""
