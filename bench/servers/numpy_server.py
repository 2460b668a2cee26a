"""NumPy as a competitor."""
import os

import numpy
from serve import serve
from values import labels, values


def gemm(M, K, N):
    a = values(M * K, 1).reshape(M, K)
    b = values(K * N, 2).reshape(K, N)
    return lambda: (a @ b)[-1, -1]


def gradcheck():
    """Centred differences for all 4,810 parameters of a network 64 -> 64 -> 10, on five examples."""
    x, y = values(5 * 64, 1).reshape(5, 64).astype(float), labels(5, 10)
    parameters = [
        values(64 * 64, 2, 0.2).reshape(64, 64).astype(float),
        numpy.zeros(64),
        values(64 * 10, 3, 0.2).reshape(64, 10).astype(float),
        numpy.zeros(10),
    ]
    rows = numpy.arange(5)

    def loss():
        w1, b1, w2, b2 = parameters
        z = numpy.maximum(x @ w1 + b1, 0) @ w2 + b2
        z -= z.max(axis=1, keepdims=True)
        return (numpy.log(numpy.exp(z).sum(axis=1)) - z[rows, y]).mean()

    def run(h=1e-5):
        total = 0.0
        for parameter in parameters:
            flat = parameter.ravel()
            for i in range(flat.size):
                before = flat[i]
                flat[i] = before + h
                above = loss()
                flat[i] = before - h
                below = loss()
                flat[i] = before
                total += abs((above - below) / (2 * h))
        return total

    return run


serve(f"NumPy {numpy.__version__}, {os.environ['OMP_NUM_THREADS']} threads", {"gemm": gemm, "gradcheck": gradcheck})
