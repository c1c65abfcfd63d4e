"""Tables found in sheets, and what their rows say once label and numbers are held against each other."""
