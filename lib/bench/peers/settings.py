"""The work that every peer does, and the line of JSON that it prints: DQN on CartPole-v1 with dql's reference settings.

Network 4-120-84-2 with ReLU, Adam, squared loss, uniform replay, a random action with probability eps. One thread.
"""
import argparse
import json
import os
import sys
import time
from importlib.metadata import version

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):    # before any library reads them
    os.environ.setdefault(name, "1")

# for JAX, to be set before it is imported
ONE_THREAD = {"JAX_PLATFORMS": "cpu", "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"}

HIDDEN = (120, 84)
LEARNING_RATE = 2.5e-4
CAPACITY = 10_000       # transitions in the replay memory
WARMUP = 10_000         # steps before the first update
BATCH = 128
EVERY = 10              # environment steps from one update to the next
SYNC = 500              # environment steps from one copy to the target network to the next
GAMMA = 0.99
EPS_LAST = 0.05         # eps falls from 1 to this over the first half of the steps
EPS_SHARE = 0.5


def arguments(about, steps=100_000, flags={}):
    """--steps and --seed, as every DQN takes them, and the flags of its own."""
    parser = argparse.ArgumentParser(description=about.strip().splitlines()[0])
    parser.add_argument("--steps", type=int, default=steps, help="environment steps (%(default)s), a multiple of 50")
    parser.add_argument("--seed", type=int, default=0)
    for flag, meaning in flags.items():
        parser.add_argument(flag, action="store_true", help=meaning)
    options = parser.parse_args()
    if options.steps % 50 or options.steps * 4 // 5 <= WARMUP:
        parser.error("--steps must be a multiple of 50 and above 12,500")
    return options


class Clock:
    """Times a run: all of it, and its last four fifths, when whatever compiles has compiled and the memory is full."""

    def __init__(self, steps):
        self.steps, self.late, self.start = steps, steps // 5, time.perf_counter()
        self.mark = None

    def step(self, t):
        """Says that step t (1, 2, ...) is done."""
        if self.mark is None and t >= self.late:
            self.late, self.mark = t, time.perf_counter()

    def report(self, what, returns, packages, **more):
        """Prints the line; call it at once after the last step."""
        end = time.perf_counter()
        last = list(returns)[-100:]
        report(what, packages, steps=self.steps, seconds=round(end - self.start, 3),
               steps_per_s=round((self.steps - self.late) / (end - self.mark), 1),
               mean_return=round(float(sum(last) / max(1, len(last))), 1), **more)


def report(what, packages, **values):
    """Prints one line of JSON: what was measured, the values, and the versions of Python and of the packages."""
    versions = {"python": sys.version.split()[0], **{name: version(name) for name in packages}}
    print(json.dumps({"what": what, **values, "versions": versions}), flush=True)
