"""scikit-image and NumPy as competitors in hand-made features of pictures."""
import os

import numpy
import skimage
from serve import serve
from skimage.feature import hog as their_hog
from values import values


def pictures(count, side, channels):
    """Pictures of float32 values from 0 to 1; grey ones have no axis for it."""
    shape = (count, side, side, channels) if channels > 1 else (count, side, side)
    return ((values(count * side * side * channels, 1) + 1) / 2).astype(numpy.float32).reshape(shape)


def hog(count, side, channels, shared=False):
    images = pictures(count, side, channels)
    axis = -1 if channels > 1 else None
    return lambda: [their_hog(image, 9, (8, 8), (2, 2), channel_axis=axis) for image in images][-1].sum(dtype=float)


def histogram(of):
    images = pictures(1000, 32, 3)
    flat = images.reshape(1000, 1024, 3)

    def channels():
        counts = [[numpy.histogram(p[:, c], bins=16, range=(0, 1))[0] for c in range(3)] for p in flat]
        return (numpy.array(counts) / 1024)[-1, 0, 0]

    def joint():
        counts = [numpy.histogramdd(p, bins=(4, 4, 4), range=[(0, 1)] * 3)[0] for p in flat]
        return (numpy.array(counts) / 1024)[-1, 0, 0, 0]

    def at_once():
        bins = numpy.minimum((flat * 4).astype(numpy.int64), 3)
        number = (bins[..., 0] * 4 + bins[..., 1]) * 4 + bins[..., 2] + 64 * numpy.arange(1000)[:, None]
        return (numpy.bincount(number.ravel(), minlength=64000) / 1024)[-64]

    return {"channels": channels, "joint": joint, "joint, at once": at_once}[of]


serve(
    f"scikit-image {skimage.__version__}, NumPy {numpy.__version__}, {os.environ['OMP_NUM_THREADS']} thread",
    {"hog": hog, "histogram": histogram},
)
