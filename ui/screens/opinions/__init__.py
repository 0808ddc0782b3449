"""The screen of the advisory opinions, and the parts of it."""
