"""The door to MkDocs: the only folder that imports it."""
