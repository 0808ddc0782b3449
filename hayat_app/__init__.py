"""Hayat: the core without windows or documents."""
