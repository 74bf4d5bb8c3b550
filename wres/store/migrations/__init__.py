"""How the tables came about, step by step; run when the store is opened."""
