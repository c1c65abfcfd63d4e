"""Child processes that do not do as they should; each is a module of its own, run by name."""
