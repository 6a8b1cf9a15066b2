"""Environment steps a second with random actions, CartPole-v1: Gymnasium's one at a time and its vector of 64, envpool's 64.

The actions are drawn beforehand. Usage: python env_steps.py gymnasium|vector|envpool. Needs requirements-torch.txt.
"""
import settings  # noqa: F401  (one thread, before numpy is imported)

import statistics
import sys
import time

import gymnasium as gym
import numpy as np

N = 64
SECONDS = 1.0
REPEATS = 5


def gymnasium_one(actions):
    env = gym.make("CartPole-v1")
    env.reset(seed=0)
    for a in actions.ravel()[:5_000].tolist():
        _, _, terminated, truncated, _ = env.step(a)
        if terminated or truncated:
            env.reset()
    return 5_000


def gymnasium_vector():
    env = gym.make_vec("CartPole-v1", num_envs=N, vectorization_mode="vector_entry_point")
    env.reset(seed=0)
    return env


def envpool_vector():
    import envpool

    env = envpool.make_gymnasium("CartPole-v1", num_envs=N, seed=0, num_threads=1)
    env.reset()
    return env


def steps_of(env, actions):
    for a in actions:
        env.step(a)
    return actions.size


def main(kind):
    actions = np.random.default_rng(0).integers(2, size=(500, N)).astype(np.int32)
    if kind == "gymnasium":
        work = lambda: gymnasium_one(actions)
    else:
        env = gymnasium_vector() if kind == "vector" else envpool_vector()
        work = lambda: steps_of(env, actions)
    rates = []
    for _ in range(REPEATS):
        start, steps = time.perf_counter(), 0
        while time.perf_counter() - start < SECONDS:
            steps += work()
        rates.append(steps / (time.perf_counter() - start))
    names = {"gymnasium": "Gymnasium, 1 environment", "vector": f"Gymnasium, vector of {N}", "envpool": f"envpool, vector of {N}, 1 thread"}
    settings.report(names[kind], ("gymnasium", "numpy") + (("envpool",) if kind == "envpool" else ()), steps_per_s=round(statistics.median(rates)))


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ("gymnasium", "vector", "envpool"):
        sys.exit(__doc__)
    main(sys.argv[1])
