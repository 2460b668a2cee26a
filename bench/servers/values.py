"""The same numbers as values.ts."""
import numpy


def values(length, seed, scale=1.0):
    out = numpy.empty(length, dtype=numpy.float32)
    state = seed
    for i in range(length):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        out[i] = (state / 2**31 - 1) * scale
    return out


def labels(length, classes):
    return numpy.array([(i * 7 + 3) % classes for i in range(length)], dtype=numpy.int64)
