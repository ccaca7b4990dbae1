"""One Markdown dialect and one set of words, for every output."""
