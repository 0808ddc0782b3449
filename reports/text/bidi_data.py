"""Bidirectional classes of Unicode 18.0.0 that Unicode 14.0.0, our oldest Python's, does not have.

Written by ``python3.11 -m tests.reports.unicode`` with the package unicodedata2.
"""

from __future__ import annotations

from collections.abc import Mapping

VERSION = "18.0.0"

NEWER: Mapping[str, str] = {
    "AL": """
    88f 10ec2-10ec7 10ec9-10eca 10ed9-10eee
    """,
    "AN": """
    10d40-10d49
    """,
    "EN": """
    1ccf0-1ccf9
    """,
    "ET": """
    20c1-20c4
    """,
    "L": """
    1b3a 1b3c 1b42 1171e
    """,
    "NSM": """
    5c8-5c9 897 b53-b54 ece 1acf-1af0 10d69-10d6d 10ecb-10ecf 10ef0-10eff 11241 113bb-113c0 113ce 113d0 113d2
    113e1-113e2 11b60 11b62-11b64 11b66 11df0 11f00-11f01 11f36-11f3a 11f40 11f42 11f5a 13440 13447-13455
    1611e-16129 1612d-1612f 1d127-1d128 1d25b-1d25c 1e08f 1e4ec-1e4ef 1e5ee-1e5ef 1e6e3 1e6e6 1e6ee-1e6ef
    1e6f5
    """,
    "ON": """
    208f 2427-2429 2b96 2e60-2e63 2ffc-2fff 31e4-31e5 31ef fbc3-fbd2 fd90-fd91 fdc8-fdce 10d6e 10ed0-10ed8
    1cc00-1ccd5 1ccfa-1ccfc 1cd00-1ceb3 1ceba-1ced0 1ced2-1ced4 1cedd-1cefd 1d6c1 1d6fb 1d735 1d76f 1d7a9
    1db00-1db1c 1f6d8-1f6d9 1f6dc 1f774-1f77f 1f7d9 1f7db 1f7f1-1f7ff 1f8b2-1f8bb 1f8c0-1f8c1 1f8d0-1f8d8
    1fa54-1fa57 1fa75-1fa77 1fa87-1fa8f 1faad-1faaf 1fabb-1fabf 1fac6 1fac8 1facc-1facf 1fada-1fadd 1fadf
    1fae8-1faeb 1faef 1faf7-1fafa 1fbcb-1fbef 1fbfa
    """,
    "R": """
    10940-10959 10d4a-10d65 10d6f-10d85 10d8e-10d8f
    """,
}
