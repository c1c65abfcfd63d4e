"""What a chart shows, said once and drawn twice: in the window and in the pack. No Qt, no reportlab."""
