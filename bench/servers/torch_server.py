"""PyTorch on the processor as a competitor."""
import os

import numpy
import torch
from serve import serve
from values import labels, values

threads = int(os.environ["OMP_NUM_THREADS"])
torch.set_num_threads(threads)


def gemm(M, K, N):
    a = torch.from_numpy(values(M * K, 1)).reshape(M, K)
    b = torch.from_numpy(values(K * N, 2)).reshape(K, N)
    return lambda: (a @ b)[-1, -1].item()


BATCH, BATCHES, LEARNING_RATE = 64, 32, 0.01


def lenet(layout="default"):
    """One epoch of 32 mini-batches; `layout` is how images lie in memory."""
    shapes = [((5, 5, 3, 8), 0.2, 11), ((5, 5, 8, 16), 0.12, 12), ((400, 120), 0.12, 13), ((120, 84), 0.22, 14), ((84, 10), 0.26, 15)]
    conv1, conv2 = torch.nn.Conv2d(3, 8, 5), torch.nn.Conv2d(8, 16, 5)
    dense = [torch.nn.Linear(400, 120), torch.nn.Linear(120, 84), torch.nn.Linear(84, 10)]
    relu, pool = torch.nn.ReLU(), torch.nn.MaxPool2d(2)
    model = torch.nn.Sequential(conv1, relu, pool, conv2, relu, pool, torch.nn.Flatten(), dense[0], relu, dense[1], relu, dense[2])
    initial = []
    with torch.no_grad():
        for layer, (shape, scale, seed) in zip([conv1, conv2, *dense], shapes):
            w = torch.from_numpy(values(int(numpy.prod(shape)), seed, scale)).reshape(shape)
            if len(shape) == 4:
                w = w.permute(3, 2, 0, 1)
            elif shape[0] == 400:  # here the image is flattened channel by channel
                w = w.reshape(5, 5, 16, 120).permute(2, 0, 1, 3).reshape(400, 120).t()
            else:
                w = w.t()
            initial.append(w.contiguous())
    memory = torch.channels_last if layout == "channels last" else torch.contiguous_format
    model = model.to(memory_format=memory)

    def reset():
        with torch.no_grad():
            for layer, w in zip([conv1, conv2, *dense], initial):
                layer.weight.copy_(w)
                layer.bias.zero_()

    x = torch.from_numpy(values(BATCH * BATCHES * 32 * 32 * 3, 7)).reshape(-1, 32, 32, 3).permute(0, 3, 1, 2)
    x = x.contiguous(memory_format=memory)
    y = torch.from_numpy(labels(BATCH * BATCHES, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=LEARNING_RATE)
    cost = torch.nn.CrossEntropyLoss()

    def step(i):
        optimizer.zero_grad()
        loss = cost(model(x[i * BATCH : (i + 1) * BATCH]), y[i * BATCH : (i + 1) * BATCH])
        loss.backward()
        optimizer.step()
        return loss.item()

    reset()
    check = [step(0) for _ in range(5)][-1]

    def run():
        reset()
        for i in range(BATCHES):
            step(i)
        return check

    return run


def conv(N, size, channels, layout="default"):
    memory = torch.channels_last if layout == "channels last" else torch.contiguous_format
    x = torch.from_numpy(values(N * size * size * channels, 1)).reshape(N, size, size, channels).permute(0, 3, 1, 2)
    w = torch.from_numpy(values(9 * channels * channels, 2, 0.1)).reshape(3, 3, channels, channels).permute(3, 2, 0, 1)
    x, w = x.contiguous(memory_format=memory), w.contiguous(memory_format=memory)

    def run():
        with torch.no_grad():
            return torch.nn.functional.conv2d(x, w, padding=1)[-1, -1, -1, -1].item()

    return run


def resnet(layout="default"):
    """One epoch of ResNet-20, eight mini-batches of 32."""
    nn = torch.nn

    def norm(size, before, after, stride):
        return nn.Sequential(nn.Conv2d(before, after, size, stride, size // 2, bias=False), nn.BatchNorm2d(after))

    class Block(nn.Module):
        def __init__(self, before, after):
            super().__init__()
            stride = 1 if before == after else 2
            self.main = nn.Sequential(norm(3, before, after, stride), nn.ReLU(), norm(3, after, after, 1))
            self.shortcut = nn.Identity() if stride == 1 else norm(1, before, after, stride)

        def forward(self, x):
            return torch.relu(self.main(x) + self.shortcut(x))

    widths = [16, 16, 16, 16, 32, 32, 32, 64, 64, 64]
    blocks = [Block(before, after) for before, after in zip(widths, widths[1:])]
    model = nn.Sequential(norm(3, 3, 16, 1), nn.ReLU(), *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))
    memory = torch.channels_last if layout == "channels last" else torch.contiguous_format
    model = model.to(memory_format=memory)
    x = torch.from_numpy(values(256 * 3072, 7)).reshape(256, 32, 32, 3).permute(0, 3, 1, 2).contiguous(memory_format=memory)
    y = torch.from_numpy(labels(256, 10))
    optimizer, cost = torch.optim.SGD(model.parameters(), lr=0.1), nn.CrossEntropyLoss()

    def run():
        for i in range(0, 256, 32):
            optimizer.zero_grad()
            loss = cost(model(x[i : i + 32]), y[i : i + 32])
            loss.backward()
            optimizer.step()
        return loss.item()

    return run


def tape():
    """Steps of a small network, 2 -> 16 -> 16 -> 2 on 100 points."""
    x = torch.from_numpy(values(200, 1)).reshape(100, 2)
    y = torch.from_numpy(labels(100, 2))
    shapes = [(2, 16), (16, 16), (16, 2)]
    model = torch.nn.Sequential(*(each for a, b in shapes for each in (torch.nn.Linear(a, b), torch.nn.ReLU())))[:-1]
    dense = [model[0], model[2], model[4]]
    optimizer, cost = torch.optim.SGD(model.parameters(), lr=0.01), torch.nn.CrossEntropyLoss()

    def reset():
        with torch.no_grad():
            for i, (layer, (a, b)) in enumerate(zip(dense, shapes)):
                layer.weight.copy_(torch.from_numpy(values(a * b, 2 + i, 0.5)).reshape(a, b).t())
                layer.bias.zero_()

    def step():
        optimizer.zero_grad()
        loss = cost(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    reset()
    check = [step() for _ in range(5)][-1]

    def run():
        reset()
        for _ in range(20):
            step()
        return check

    return run


serve(f"PyTorch {torch.__version__}, {threads} threads", {"gemm": gemm, "lenet": lenet, "conv": conv, "resnet": resnet, "tape": tape})
