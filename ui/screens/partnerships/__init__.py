"""The section of partnerships: agreements, cooperation, programmes, structures, organisations, people, sources."""
