"""NumPy as a competitor."""
import os

import numpy
from serve import serve
from values import values


def gemm(M, K, N):
    a = values(M * K, 1).reshape(M, K)
    b = values(K * N, 2).reshape(K, N)
    return lambda: (a @ b)[-1, -1]


serve(f"NumPy {numpy.__version__}, {os.environ['OMP_NUM_THREADS']} threads", {"gemm": gemm})
