"""Partners' spreadsheets: from a file that nobody vouches for to series of figures, and what they would change."""
