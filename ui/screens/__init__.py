"""The screens of a dossier, one module each."""
