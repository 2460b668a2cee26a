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


serve(f"PyTorch {torch.__version__}, {threads} threads", {"gemm": gemm, "lenet": lenet})
