"""Files spoilt at random."""
