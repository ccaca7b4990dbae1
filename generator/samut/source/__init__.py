"""Files as authors wrote them: text, YAML nodes and Markdown tokens that know where they stand."""
