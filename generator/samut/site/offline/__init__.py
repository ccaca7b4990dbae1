"""A built site that can be read without a network."""
