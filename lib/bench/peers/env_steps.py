"""Environment steps a second with random actions: Gymnasium, its vector of 64 and envpool's of CartPole, MinAtar's games.

The actions are drawn beforehand; a line of JSON for each world. Usage: python env_steps.py gymnasium|vector|envpool|minatar [WORLD ...].
Needs requirements-worlds.txt.
"""
import settings  # noqa: F401  (one thread, before numpy is imported)

import sys

import numpy as np

from rates import playing, rate

N = 64
STEPS = 2_000
SECONDS = 1.0
GYMNASIUM = {"cartpole": "CartPole-v1", "mountaincar": "MountainCar-v0", "acrobot": "Acrobot-v1", "pendulum": "Pendulum-v1", "lunarlander": "LunarLander-v3"}
MINATAR = {"breakout": "breakout", "spaceinvaders": "space_invaders"}
random = np.random.default_rng(0)


def gymnasium(world):
    import gymnasium as gym

    env = gym.make(GYMNASIUM[world])
    env.reset(seed=0)
    if world == "pendulum":
        actions = list(random.uniform(-2, 2, (STEPS, 1)).astype(np.float32))
    else:
        actions = random.integers(env.action_space.n, size=STEPS).tolist()
    return playing(env, actions)


def minatar(world):
    from minatar import Environment

    env = Environment(MINATAR[world])
    env.reset()
    actions = random.integers(6, size=STEPS).tolist()

    def work():
        for a in actions:
            _, terminated = env.act(a)
            env.state()
            if terminated:
                env.reset()
        return STEPS
    return work


def vector(world):
    import gymnasium as gym

    return steps_of(gym.make_vec(GYMNASIUM[world], num_envs=N, vectorization_mode="vector_entry_point"), seed=0)


def envpool(world):
    import envpool

    return steps_of(envpool.make_gymnasium(GYMNASIUM[world], num_envs=N, seed=0, num_threads=1))


def steps_of(env, **options):
    """500 steps of all copies; the vectors begin a new episode by themselves."""
    env.reset(**options)
    actions = random.integers(2, size=(500, N)).astype(np.int32)

    def work():
        for a in actions:
            env.step(a)
        return actions.size
    return work


# who: how to make a world, its worlds, its sections of the table, its packages
KINDS = {
    "gymnasium": ("Gymnasium", gymnasium, tuple(GYMNASIUM), "env-{}", ("gymnasium", "numpy")),
    "vector": ("Gymnasium, vector of 64", vector, ("cartpole",), "env-vector", ("gymnasium", "numpy")),
    "envpool": ("envpool, vector of 64, 1 thread", envpool, ("cartpole",), "env-vector", ("envpool", "gymnasium", "numpy")),
    "minatar": ("MinAtar", minatar, tuple(MINATAR), "env-{}", ("minatar", "numpy")),
}


def main(kind, *chosen):
    who, make, worlds, key, packages = KINDS[kind]
    for world in chosen or worlds:
        if world not in worlds:
            sys.exit(f"{kind} has {', '.join(worlds)}, not {world}")
        settings.report(f"{who}, {world}", packages, key=key.format(world), steps_per_s=rate(make(world), SECONDS))


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    main(*sys.argv[1:])
