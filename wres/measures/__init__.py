"""What the numbers mean: counts, rates, the nine indicators, targets, RAG. No clock, no file, no randomness."""
