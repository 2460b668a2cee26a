"""A scalar graph of closures in Python, the size and manner of Karpathy's micrograd."""
import math
import platform
import sys

from serve import serve
from values import values

sys.setrecursionlimit(100_000)
LAYERS = [2, 16, 16, 1]


class Value:
    """A number that knows which numbers it was made from and how to hand its gradient on to them."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.gradient = 0.0
        self.inputs = set(inputs)
        self.hand_on = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.gradient += out.gradient
            other.gradient += out.gradient

        out.hand_on = hand_on
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.gradient += other.data * out.gradient
            other.gradient += self.data * out.gradient

        out.hand_on = hand_on
        return out

    def relu(self):
        out = Value(max(0.0, self.data), (self,))

        def hand_on():
            self.gradient += (out.data > 0) * out.gradient

        out.hand_on = hand_on
        return out

    def backward(self):
        order, seen = [], set()

        def visit(value):
            if value in seen:
                return
            seen.add(value)
            for each in value.inputs:
                visit(each)
            order.append(value)

        visit(self)
        self.gradient = 1.0
        for value in reversed(order):
            value.hand_on()


def scalar(**_):
    noise = values(200, 5, 0.1)
    angle = [math.pi * (i % 50) / 49 for i in range(100)]
    points = []
    for i in range(100):
        x, y = math.cos(angle[i]), math.sin(angle[i])
        x, y = (x, y) if i < 50 else (1 - x, 0.5 - y)
        points.append((x + float(noise[2 * i]), y + float(noise[2 * i + 1])))
    labels = [-1 if i < 50 else 1 for i in range(100)]
    weights = [float(w) for w in values(2 * 16 + 16 + 16 * 16 + 16 + 16 + 1, 6, 0.5)]

    def run():
        parameters = [Value(w) for w in weights]
        total = Value(0.0)
        for point, label in zip(points, labels):
            activations = [Value(x) for x in point]
            at = 0
            for layer in range(1, len(LAYERS)):
                outputs = []
                for _ in range(LAYERS[layer]):
                    unit = parameters[at]
                    at += 1
                    for activation in activations:
                        unit = unit + parameters[at] * activation
                        at += 1
                    outputs.append(unit.relu() if layer < len(LAYERS) - 1 else unit)
                activations = outputs
            total = total + (activations[0] * -label + 1).relu()
        squares = Value(0.0)
        for parameter in parameters:
            squares = squares + parameter * parameter
        (total * (1 / len(points)) + squares * 1e-4).backward()
        return sum(abs(parameter.gradient) for parameter in parameters)

    return run


serve(f"Python {platform.python_version()}", {"scalar": scalar})
