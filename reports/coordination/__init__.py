"""The papers of a coordinator: about many bodies, not about one dossier."""
