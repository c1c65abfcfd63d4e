"""The project's file: what is in it, every change that was ever made to it, and nobody else's hand in it."""
