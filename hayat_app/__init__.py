"""Hayat: the core without windows or documents."""

__version__ = "0.1.0"
