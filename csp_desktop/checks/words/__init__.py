"""What a comment or a report claims in words, held against the figures."""
