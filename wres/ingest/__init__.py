"""Bytes to counts, with every Problem at once."""
