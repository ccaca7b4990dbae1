"""Examples an author begins with: a course, a module, a quiz, filled in and explained."""
