"""Finishes what WeasyPrint has drawn: the text exactly as written, tags, and what an archive asks for."""
