"""`python -m samut` is the command `samut`."""

from samut.cli import main

main()
