"""What a build finds of barriers in its own pages, and the page that says so."""
