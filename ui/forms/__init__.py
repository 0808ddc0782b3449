"""Forms drawn from the fields of records, storing what is typed by themselves."""
