"""Many bodies beside each other: typed tables for screens, documents and spreadsheets.

Counts are summed. Rates are weighted (women of all members whose sex is known, never a mean of shares). What a
body did not write down is left out of the total, and the body is named.
"""
