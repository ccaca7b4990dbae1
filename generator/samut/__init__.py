"""Samut turns a course written as YAML and Markdown into a website and a handbook."""

__version__ = "0.1.0"
