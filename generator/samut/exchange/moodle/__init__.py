"""Moodle XML: questions as Moodle hands them over, with nothing left out that it knows."""
