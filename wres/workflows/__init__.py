"""The verbs a person asks for. Each starts with require(actor, permission)."""
