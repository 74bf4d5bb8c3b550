"""What the sample files hold, and how they are written."""
