"""GIFT: questions as a plain text that people write by hand."""
