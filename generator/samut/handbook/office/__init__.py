"""The pages of a handbook that an office has for itself, and how they are bound with everybody's."""
