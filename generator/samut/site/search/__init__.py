"""What the search box looks through: the words a reader sees, loaded when the box is used."""
