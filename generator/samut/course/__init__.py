"""Records become one linked, immutable Course; what does not fit together becomes a problem."""
