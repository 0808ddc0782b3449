"""The documents (ReportLab and HarfBuzz)."""
