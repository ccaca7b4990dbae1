"""Quizzes from and to the files teachers keep: a spreadsheet, GIFT, Moodle XML, all led to the same YAML."""
