"""Gymnasium's own preprocessing of Atari games, as an environment to compare with: lib.test.dql.gym.reference:Preprocessed-v0."""

import ale_py
import gymnasium as gym
from gymnasium.wrappers import AtariPreprocessing, FrameStackObservation

gym.register_envs(ale_py)


def preprocessed(game, sticky, noops, render_mode=None):
    env = gym.make(f"ALE/{game}-v5", frameskip=1, repeat_action_probability=sticky, render_mode=render_mode)
    return FrameStackObservation(AtariPreprocessing(env, noop_max=noops, frame_skip=4, screen_size=84), 4)


gym.register("Preprocessed-v0", entry_point=preprocessed)
