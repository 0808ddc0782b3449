"""``python -m ui.photographs FOLDER`` takes every picture."""

import sys

from ui.photographs.pictures import main

sys.exit(main(sys.argv[1:]))
