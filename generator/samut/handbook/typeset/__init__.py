"""How documents become PDF in little time: on every core, and never twice from the same input."""
