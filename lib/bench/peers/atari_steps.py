"""Steps a second of Atari's Breakout by the Nature protocol with random actions, in plain Python: Gymnasium's AtariPreprocessing with a
stack of four, and ale_py's own vector of eight.

The actions are drawn beforehand; a line of JSON. Usage: python atari_steps.py gymnasium|vector. Needs requirements-atari.txt.
"""
import settings  # noqa: F401  (one thread, before numpy is imported)

import sys

import numpy as np

from rates import playing, rate

N = 8
STEPS = 500
WARMUP = 2.0
SECONDS = 2.0
random = np.random.default_rng(0)


def gymnasium():
    import ale_py
    import gymnasium as gym
    from gymnasium.wrappers import AtariPreprocessing, FrameStackObservation

    gym.register_envs(ale_py)
    env = FrameStackObservation(AtariPreprocessing(gym.make("ALE/Breakout-v5", frameskip=1, repeat_action_probability=0.0)), 4)
    env.reset(seed=0)
    actions = random.integers(4, size=STEPS).tolist()
    return playing(env, actions)


def vector():
    from ale_py.vector_env import AtariVectorEnv

    env = AtariVectorEnv("breakout", num_envs=N, frameskip=4, repeat_action_probability=0.0, noop_max=30, use_fire_reset=False)
    env.reset(seed=0)
    actions = random.integers(4, size=(STEPS // N, N))

    def work():
        for a in actions:
            env.step(a)
        return actions.size
    return work


KINDS = {"gymnasium": ("Gymnasium's AtariPreprocessing", gymnasium, "env-atari"), "vector": ("ale_py's vector of 8", vector, "env-atari-vector")}


def main(kind):
    who, make, key = KINDS[kind]
    settings.report(f"{who}, Breakout", ("gymnasium", "ale-py", "numpy"), key=key, steps_per_s=rate(make(), SECONDS, WARMUP))


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    main(sys.argv[1])
