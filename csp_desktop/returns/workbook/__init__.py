"""Any workbook to cells with addresses; nothing in it is followed, run or worked out."""
