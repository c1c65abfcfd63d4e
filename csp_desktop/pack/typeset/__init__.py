"""Setting an outline on pages: type, tables, charts and page breaks, decided before anything is drawn."""
