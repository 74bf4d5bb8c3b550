"""Reviewed policy tables of data/reference as typed objects; fails loudly."""
