"""Questions as Moodle's question bank holds them: what GIFT and Moodle XML are two spellings of."""
