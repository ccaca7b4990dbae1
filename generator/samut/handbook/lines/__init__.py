"""Where a line of print may end: never inside a word, never before a sign that belongs to the last."""
