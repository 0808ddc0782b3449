"""Finished documents in the window: pages as pictures, looking through them, printing."""
