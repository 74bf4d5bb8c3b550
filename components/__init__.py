"""How Streamlit works here: registry, session keys, caching, cards, charts, the grid adapter, forms."""
