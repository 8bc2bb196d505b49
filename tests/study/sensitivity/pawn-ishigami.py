"""Writes pawn-ishigami.json, which pawn.test.ts compares with: PAWN indices of Ishigami's function (a = 7, b = 0.1).

    pip install numpy && python3 tests/study/sensitivity/pawn-ishigami.py

Ten slices a factor, conditional and unconditional distribution functions over a grid of midpoints, 240 a factor;
a row is median, mean and maximum of the ten distances.
"""
import json
import pathlib

import numpy

N = 240
u = (numpy.arange(N) + 0.5) / N
x = 2 * numpy.pi * u - numpy.pi
y = numpy.sin(x)[:, None, None] + 7 * numpy.sin(x)[None, :, None] ** 2 + 0.1 * (
    x[None, None, :] ** 4 * numpy.sin(x)[:, None, None]
)
everything = numpy.sort(y.ravel())
rows = []
for axis in range(3):
    distances = []
    for part in numpy.array_split(numpy.moveaxis(y, axis, 0), 10):
        some = numpy.sort(part.ravel())
        at = numpy.searchsorted(everything, some, side="right") / everything.size
        own = numpy.arange(1, some.size + 1) / some.size
        distances.append(float(numpy.abs(own - at).max()))
    rows.append([round(float(f(distances)), 4) for f in (numpy.median, numpy.mean, numpy.max)])
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(rows) + "\n")
