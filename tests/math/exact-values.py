"""Writes exact-values.json, the exact values that real.test.ts holds exp, log, pow and normalQuantile to, and sampling.test.ts poisson.

    pip install mpmath && python3 tests/math/exact-values.py

A row is "x nearest rest", "x y nearest rest" (doubles as 16 hexadecimal digits; nearest + rest ulp is the value) or,
for poisson, "u mean n".
"""
import json
import math
import pathlib
import random
import struct

from mpmath import mp, mpf

mp.prec = 1600
random.seed(20130101)


def digits(x):
    return struct.pack(">d", x).hex()


def nearest(value):
    if abs(value) < mpf(2) ** -1022:
        return float(mp.nint(value * mpf(2) ** 1074)) * 5e-324
    return float(value)


def row(arguments, value):
    near = nearest(value)
    rest = (value - mpf(near)) / mpf(math.ulp(near))
    return " ".join([*map(digits, arguments), digits(near), f"{float(rest):.6f}"])


def quantile(u):
    p = mpf(u)
    lower = min(p, 1 - p)
    mp.prec = 300
    z = -mp.sqrt(-2 * mp.log(lower)) if lower < 0.3 else (lower - mpf(1) / 2) * mp.sqrt(2 * mp.pi)
    for _ in range(200):
        error = mp.erfc(-z / mp.sqrt(2)) / 2 - lower
        step = error / (mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi))
        step = step / (1 + z * step / 2)
        z -= step
        if abs(step) < mpf(2) ** -200 * (1 + abs(z)):
            break
    mp.prec = 1600
    return z if p < mpf(1) / 2 else -z


EDGES = [1.0, -1.0, 0.5, -0.5, 2.0**-27, -(2.0**-54), 1e-300, 5e-324, 709.78, 709.782712893384, -708.0, -708.3,
         -708.4, -740.0, -744.44, -745.1, -745.13, 709.0, 708.99999, 0.34657359027997264, 0.0027, 10.0, -10.0]
xs = EDGES + [random.uniform(-708, 709.7) for _ in range(80)] + [random.uniform(-2, 2) for _ in range(60)]
exp = [row([x], mp.exp(mpf(x))) for x in xs]

anywhere = [struct.unpack(">d", struct.pack(">Q", random.randrange(1, 0x7FF << 52)))[0] for _ in range(80)]
near_one = [1 + random.uniform(-1, 1) * 2.0 ** -random.uniform(1, 52) for _ in range(80)]
xs = [0.5, 2.0, 10.0, 1e-9, 5e-324, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308, 1 - 2.0**-53,
      1 + 2.0**-52, 0.7057, 0.7071067811865475, 0.7071067811865476, 1.4142135623730951] + anywhere + near_one
log = [row([x], mp.log(mpf(x))) for x in xs if x != 1]

pairs = [(2.0, 0.5), (10.0, -5.0), (10.0, 22.0), (3.0, 33.0), (0.1, 308.0), (1.5, 1750.0), (0.5, 1074.0),
         (1 + 2.0**-52, 2.0**61), (1 - 2.0**-53, 2.0**62), (5e-324, 0.3), (1e-310, -0.7), (1.7976931348623157e308, 0.5),
         (7.0, 1e-17), (1e300, -1e-300)]
pairs += [(random.uniform(0, 100), random.uniform(-3, 3)) for _ in range(60)]
for x in [*anywhere[:50], *near_one[:60]]:
    pairs.append((x, random.uniform(-708, 709) / math.log(x)))
pow_ = [row([x, y], mp.power(mpf(x), mpf(y))) for x, y in pairs]

us = [0.5, 0.25, 0.975, 0.075, 0.925, 0.0749999, 2.0**-33, 1 - 2.0**-33, 1e-15, 1e-100, 5e-324, 1 - 2.0**-53]
us += [random.random() for _ in range(40)] + [2.0 ** -random.uniform(1, 60) for _ in range(30)]
normal = [row([u], quantile(u)) for u in us]



def poisson(u, mean):
    n, p = 0, mp.exp(-mpf(mean))
    total = p
    while total < mpf(u):
        n += 1
        p *= mpf(mean) / n
        total += p
    return n


means = [0.0, 1e-3, 0.3, 1.0, 4.5, 30.0, 250.0, 500.0, 501.0, 700.0, 5000.0]
poissons = []
for mean in means:
    for u in [2.0**-33, 0.001, 0.2, 0.5, 0.9, 0.9999, 1 - 2.0**-33, *[random.random() for _ in range(4)]]:
        poissons.append(" ".join([digits(u), digits(mean), str(poisson(u, mean))]))

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"exp": exp, "log": log, "pow": pow_, "normalQuantile": normal, "poisson": poissons}, indent=2) + "\n")
