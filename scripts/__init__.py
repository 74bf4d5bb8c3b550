"""Builds the samples, the lock files and the pictures."""
