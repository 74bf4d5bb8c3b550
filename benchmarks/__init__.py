"""What is fast and what it costs, measured against peers in one run. `make bench` writes results.md."""
