"""What a document says of itself: headings, abbreviations, counts and lists; each rule a function with its number."""
