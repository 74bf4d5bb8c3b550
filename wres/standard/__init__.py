"""Pure types and words of the standard. Imports nothing else of this project."""
