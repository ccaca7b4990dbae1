"""Quizzes as tables: what teachers keep in a spreadsheet, read into a course and written out of it."""
