"""How members are chosen: calls, candidatures, criteria, selection sheets and their result."""

from ui.screens.candidates.screen import CandidatesTab

__all__ = ["CandidatesTab"]
