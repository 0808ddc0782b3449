"""Windows above the main window."""
