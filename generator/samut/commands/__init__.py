"""The commands, a file for each kind of work, and what they share."""
