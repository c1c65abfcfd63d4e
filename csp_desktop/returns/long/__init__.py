"""Long tables: a figure or an incident in each row, and columns that say of when, where and what it is."""
