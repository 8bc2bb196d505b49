"""Writes published-values.json, which sobol-sequence.test.ts and distribution.test.ts compare with.

    pip install scipy mpmath && python3 tests/study/sampling/published-values.py

Sobol: scipy.stats.qmc.Sobol without scrambling, whose direction numbers are those of Joe and Kuo 2008; a row is
"point" and its coordinates in the dimensions listed, times 2^32. Normal: mpmath with 60 digits.
"""
import json
import pathlib
import warnings

import mpmath
from mpmath import mp, mpf
from scipy.stats import qmc

warnings.simplefilter("ignore")
mp.dps = 60

DIMENSIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 21, 40, 100, 231, 370, 481, 482, 777, 1000, 1110, 1111]
POINTS = [*range(17), 100, 1023, 1024, 65535, 65537, 1000003, 16777215, 123456789]


def sobol(j):
    engine = qmc.Sobol(max(DIMENSIONS), scramble=False, bits=32)
    if j > 0:
        engine.fast_forward(j)
    x = engine.random(1)[0]
    return [int(x[d - 1] * 2**32) for d in DIMENSIONS]


def truncated(low, high, u):
    """Quantile u of the standard normal distribution between low and high, by bisection."""
    low, high, u = mpf(low), mpf(high), mpf(u)
    a, b = low, high
    mass = lambda x, y: (mp.erfc(x / mp.sqrt(2)) - mp.erfc(y / mp.sqrt(2))) / 2
    share = u * mass(low, high)
    for _ in range(120):
        middle = (a + b) / 2
        if mass(low, middle) < share:
            a = middle
        else:
            b = middle
    return float((a + b) / 2)


values = {
    "dimensions": DIMENSIONS,
    "sobol": {str(j): sobol(j) for j in POINTS},
    "normalProbability": [
        [z, float(mp.erfc(-mpf(z) / mp.sqrt(2)) / 2)]
        for z in [-38, -30, -12.5, -7, -4, -3.001, -3, -2.999, -2, -1, -0.25, -1e-9, 0, 0.5, 1, 2.5, 3, 4, 6, 9]
    ],
    "truncatedNormal": [
        [low, high, u, truncated(low, high, u)]
        for low, high in [(-1, 1), (-8, 8), (-0.5, 3), (2, 4), (6, 9), (-9, -6), (-20, 0.1)]
        for u in [1e-6, 0.01, 0.25, 0.5, 0.75, 0.99, 0.999999]
    ],
}
text = json.dumps(values)
pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")
