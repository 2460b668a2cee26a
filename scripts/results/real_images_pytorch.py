"""The same models on the same images by PyTorch, to stand beside data/results/real-images.json; prints JSON.

python scripts/results/real_images_pytorch.py MNIST_DIR CIFAR_DIR > data/results/real-images-pytorch.json   (about five minutes)
"""
import gzip
import json
import pathlib
import statistics
import sys

import numpy as np
import torch
from torch import nn

SEEDS = [1, 2, 3, 4, 5]
MNIST, CIFAR = (pathlib.Path(folder) for folder in sys.argv[1:3])


def mnist():
    images = np.frombuffer(gzip.decompress((MNIST / "t10k-images-idx3-ubyte.gz").read_bytes()), np.uint8, offset=16)
    labels = np.frombuffer(gzip.decompress((MNIST / "t10k-labels-idx1-ubyte.gz").read_bytes()), np.uint8, offset=8)
    x = np.pad(images.reshape(-1, 1, 28, 28).astype(np.float32) / 127.5 - 1, ((0, 0), (0, 0), (2, 2), (2, 2)), constant_values=-1)
    return (x[:8000], labels[:8000]), (x[8000:], labels[8000:])


def cifar(name):
    rows = np.frombuffer((CIFAR / name).read_bytes(), np.uint8).reshape(-1, 3073)
    return rows[:, 1:].reshape(-1, 3, 32, 32).astype(np.float32) / 127.5 - 1, rows[:, 0]


def he(model):
    """The library's start: He's normal weights, biases 0, a small last layer."""
    layers = [m for m in model.modules() if isinstance(m, (nn.Linear, nn.Conv2d))]
    for m in layers:
        nn.init.kaiming_normal_(m.weight, nonlinearity="relu")
        nn.init.zeros_(m.bias)
    nn.init.normal_(layers[-1].weight, std=0.01)
    return model


MODELS = {
    "softmax": lambda c: nn.Sequential(nn.Flatten(), nn.Linear(1024 * c, 10)),
    "two-layer network (100 hidden units)": lambda c: nn.Sequential(nn.Flatten(), nn.Linear(1024 * c, 100), nn.ReLU(), nn.Linear(100, 10)),
    "LeNet-5": lambda c: nn.Sequential(
        nn.Conv2d(c, 8, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)),
}


def accuracy(make, train, test, epochs, seed):
    torch.manual_seed(seed)
    (x, y), (tx, ty) = [(torch.tensor(a), torch.tensor(b, dtype=torch.long)) for a, b in (train, test)]
    model = he(make(x.shape[1]))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    for _ in range(epochs):
        for batch in torch.randperm(len(x)).split(64):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    with torch.no_grad():
        return (model(tx).argmax(1) == ty).float().mean().item()


def run(train, test, epochs):
    results = {}
    for name, make in MODELS.items():
        found = sorted(round(accuracy(make, train, test, epochs, seed), 4) for seed in SEEDS)
        results[name] = {"low": found[0], "median": statistics.median(found), "high": found[-1]}
        print(name, found, file=sys.stderr)
    return {"epochs": epochs, "results": results}


print(json.dumps({
    "what": "The models of real-images.json trained by PyTorch on the same split, with the same start and options",
    "torch": torch.__version__,
    "seeds": SEEDS,
    "MNIST": run(*mnist(), 10),
    "CIFAR-10": run(cifar("data_batch_1.bin"), cifar("test_batch.bin"), 15),
}, indent=2))
