"""Plans as files hold them, to drafts of actions."""
