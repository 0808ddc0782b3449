"""Meetings: the screen and its pages."""
