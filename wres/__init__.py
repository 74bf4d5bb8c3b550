"""The Workforce Race Equality Standard: rows become counts, counts become nine results, results and actions meet."""

__version__ = "0.1.0"
