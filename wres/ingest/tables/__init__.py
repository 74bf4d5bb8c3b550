"""One file a table of an upload: what its rows mean and which of them count."""
