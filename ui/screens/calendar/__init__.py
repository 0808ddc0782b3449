"""The calendar: months, quarters, sessions of the council, the chart of the plan."""
