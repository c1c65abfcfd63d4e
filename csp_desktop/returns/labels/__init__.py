"""What the words and numbers in cells mean: periods, years, kinds of row, shorthand."""
