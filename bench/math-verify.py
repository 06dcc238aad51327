"""The rows of a file through Math-Verify: rows a second, and how many it judges as they are marked.

    python3 bench/math-verify.py ROWS.jsonl
"""

import json
import logging
import sys
import time

try:
    from math_verify import parse, verify
except ImportError:
    print("Math-Verify: not installed for python3, left out")
    sys.exit(0)

logging.disable(logging.CRITICAL)


def text(value):
    return value if isinstance(value, str) else json.dumps(value)


with open(sys.argv[1], encoding="utf8") as lines:
    rows = [json.loads(line) for line in lines if line.strip()]

took, right, marked = [], 0, 0
for row in rows:
    before = time.perf_counter()
    try:
        accepted = bool(verify(parse(f"${text(row['gold'])}$"), parse(f"${text(row['answer'])}$")))
    except Exception:  # whatever it throws is not an acceptance
        accepted = False
    took.append(time.perf_counter() - before)
    if "should_accept" in row and not row.get("borderline"):
        marked += 1
        right += accepted == row["should_accept"]
took.sort()
print(
    f"Math-Verify: {len(rows) / sum(took):.0f} rows/s, median {took[len(took) // 2] * 1e6:.0f} µs, "
    f"p99 {took[int(0.99 * (len(took) - 1))] * 1e6:.0f} µs, worst {took[-1] * 1e6:.0f} µs; "
    f"{right} of {marked} as marked"
)
