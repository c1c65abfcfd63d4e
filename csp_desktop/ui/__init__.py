"""The window: widgets, and the only home of QtWidgets and pyqtgraph."""
