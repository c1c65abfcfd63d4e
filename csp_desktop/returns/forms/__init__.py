"""Our own forms come back: known by the codes in their cells, whatever was done to rows, columns and sheets."""
