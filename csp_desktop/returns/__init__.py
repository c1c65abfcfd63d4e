"""Partners' spreadsheets: from a file nobody vouches for to series, and what they would change."""
