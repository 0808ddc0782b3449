"""The workspace database: the log of changes and what follows from it."""
