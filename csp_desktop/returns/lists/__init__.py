"""Lists of words that are no tables of figures: recommendations with their progress, and budgets."""
