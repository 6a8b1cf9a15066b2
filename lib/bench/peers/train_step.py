"""Microseconds of one DQN training step and of one action in PyTorch, eager, one thread.

A step is the target network forward, the network forward and backward, and Adam, on a batch that is already there; pixels arrive as
bytes. Usage: python train_step.py [cartpole|action|minatar|nature ...]. Needs requirements-torch.txt.
"""
from settings import GAMMA, LEARNING_RATE, report

import itertools
import statistics
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

REPEATS = 7
BATCHES = 16      # in turn: with one alone units die, and Adam's moments shrink to numbers that processors are slow with


def dense(*sizes):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def minatar():
    return nn.Sequential(nn.Conv2d(4, 16, 3), nn.ReLU(), nn.Flatten(), *dense(16 * 8 * 8, 128, 6))


def nature():
    return nn.Sequential(nn.Conv2d(4, 32, 8, 4), nn.ReLU(), nn.Conv2d(32, 64, 4, 2), nn.ReLU(), nn.Conv2d(64, 64, 3, 1), nn.ReLU(),
                         nn.Flatten(), *dense(64 * 7 * 7, 512, 6))


def step(make, n, actions, *shape):
    """The training step of a network on n states of that shape; three numbers or more are pixels."""
    pixels = len(shape) > 1
    states = (lambda: torch.randint(256, (n, *shape), dtype=torch.uint8)) if pixels else (lambda: torch.randn(n, *shape))
    see = (lambda x: x.float() / 255) if pixels else (lambda x: x)
    q, target = make(), make()
    adam = torch.optim.Adam(q.parameters(), lr=LEARNING_RATE)
    discount = torch.full((n,), GAMMA)
    batches = itertools.cycle([(states(), torch.randint(actions, (n, 1)), torch.randn(n), states()) for _ in range(BATCHES)])

    def once():
        s, a, r, following = next(batches)
        with torch.no_grad():
            y = r + discount * target(see(following)).max(1).values
        loss = F.mse_loss(q(see(s)).gather(1, a).squeeze(1), y)
        adam.zero_grad()
        loss.backward()
        adam.step()
    return once


def action():
    q, s = dense(4, 120, 84, 2), torch.randn(1, 4).numpy()

    def once():
        with torch.no_grad():
            return int(q(torch.from_numpy(s)).argmax(1))
    return once


def microseconds(work):
    """The median over several repeats of about half a second each, after as long a warm-up."""
    start, n = time.perf_counter(), 0
    while time.perf_counter() - start < .5:
        work()
        n += 1
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        for _ in range(n):
            work()
        times.append((time.perf_counter() - start) / n * 1e6)
    return round(statistics.median(times), 2)


WORK = {
    "cartpole": ("PyTorch, training step 4-120-84-2, batch 128", lambda: step(lambda: dense(4, 120, 84, 2), 128, 2, 4)),
    "action": ("PyTorch, one action 4-120-84-2", action),
    "minatar": ("PyTorch, training step 10x10x4, 16 filters, 128, batch 32", lambda: step(minatar, 32, 6, 4, 10, 10)),
    "nature": ("PyTorch, training step of the Nature network, batch 32", lambda: step(nature, 32, 6, 4, 84, 84)),
}

if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.manual_seed(0)
    chosen = sys.argv[1:] or list(WORK)
    if not set(chosen) <= set(WORK):
        sys.exit(__doc__)
    for name in chosen:
        report(WORK[name][0], ("torch",), key=name, us=microseconds(WORK[name][1]()))
