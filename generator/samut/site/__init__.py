"""The website: a course as pages and navigation, for MkDocs or any other site generator."""
