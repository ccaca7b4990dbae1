"""Question types: each supplies every facet of the contract, and nothing else knows a type."""
