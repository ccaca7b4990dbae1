"""The records authors fill in, as typed, frozen models; and nodes turned into them."""
