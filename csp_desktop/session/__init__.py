"""The open project, joined with its returns, readings and packs; the window and the commands stand on it."""
