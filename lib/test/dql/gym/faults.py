"""An environment that does something wrong at a step, for the tests of the bridge: gymnasium.make("lib.test.dql.gym.faults:Fault-v0", what=...)."""

import ctypes
import os
import sys
import time

import gymnasium as gym
import numpy as np
from gymnasium import spaces

SPACES = {
    "multi-discrete": (spaces.MultiDiscrete([2, 3]), spaces.MultiDiscrete([2, 3])),
    "multi-binary": (spaces.MultiBinary(3), spaces.MultiBinary(3)),
    "too many choices": (spaces.Box(0, 1, (2,)), spaces.MultiDiscrete([50, 50])),
    "dict": (spaces.Dict({"x": spaces.Discrete(2)}), spaces.Discrete(2)),
    "tuple": (spaces.Box(0, 1, (2,)), spaces.Tuple([spaces.Discrete(2)])),
    "start": (spaces.Discrete(3, start=5), spaces.Discrete(2, start=-1)),
    "grey": (spaces.Box(0, 255, (2, 3), np.uint8), spaces.Discrete(2)),
    "colour": (spaces.Box(0, 255, (2, 5, 3), np.uint8), spaces.Discrete(2)),
    "frames": (spaces.Box(0, 255, (4, 2, 5), np.uint8), spaces.Discrete(2)),
    "matrix": (spaces.Box(-1, 1, (2, 2), np.float64), spaces.Box(-1, 1, (2, 2), np.float64)),
}


class Fault(gym.Env):
    metadata = {"render_modes": ["rgb_array"]}

    def __init__(self, what="nothing", at=1, render_mode=None):
        self.what, self.at, self.t, self.render_mode = what, at, 0, render_mode
        self.observation_space, self.action_space = SPACES.get(what, (spaces.Box(-1, 1, (2,)), spaces.Discrete(2)))
        if what == "no start":
            raise ValueError("there is no board")

    def reset(self, seed=None, options=None):
        super().reset(seed=seed)
        self.t = 0
        if self.what in SPACES:
            space = self.observation_space
            return np.arange(np.prod(space.shape)).reshape(space.shape).astype(space.dtype) if space.shape else space.start + 1, {}
        return np.zeros(2, np.float32), {"seed": seed, "array": np.arange(3), "words": ("a", 1.5), "nothing": None}

    def step(self, action):
        self.t += 1
        if self.what in SPACES:
            return self.reset()[0], 0.0, False, False, {"action": action, "type": type(action).__name__}
        observation, reward = np.full(2, 0.5, np.float32), 1.0
        if self.t >= self.at:
            if self.what == "dies":
                print("the lights go out", flush=True)
                os._exit(3)
            if self.what == "crashes":
                ctypes.string_at(0)
            if self.what == "hangs":
                time.sleep(1_000)
            if self.what == "hangs in C":
                ctypes.PyDLL(None).sleep(1_000)                        # keeps Python's lock
            if self.what == "slow":
                time.sleep(0.05)
            if self.what == "raises":
                raise KeyError("no such room")
            if self.what == "prints":
                print("k" * 100_000)
                sys.stdout.write("e\n")
            if self.what == "nan":
                observation = np.array([0, np.nan], np.float32)
            if self.what == "infinite reward":
                reward = float("inf")
            if self.what == "shape":
                observation = np.zeros(3, np.float32)
            if self.what == "four values":
                return observation, reward, False, {}
        return observation, reward, self.t >= 10, False, {"t": self.t}

    def render(self):
        return np.array([[[255, 0, 0], [0, 255, 0]]], np.uint8)


gym.register("Fault-v0", entry_point=Fault)
