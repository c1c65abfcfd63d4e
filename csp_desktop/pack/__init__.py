"""The board's pack of one period: plain content, its outline, and the PDF made of it."""
