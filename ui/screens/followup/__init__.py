"""The follow-up register: what was sent and waits for an answer, and everything that was promised."""
