"""Fixtures every test may ask for, by the file they live in, and how hypothesis is run."""

from hypothesis import settings

pytest_plugins = ["tests.databases", "tests.frozen_trust"]

settings.register_profile("wres", deadline=None)  # a slow machine is not a failure
settings.load_profile("wres")
