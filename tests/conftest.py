"""Fixtures every test may ask for, by the file they live in."""

pytest_plugins = ["tests.databases"]
