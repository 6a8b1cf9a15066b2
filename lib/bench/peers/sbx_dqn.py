"""DQN by SBX, Stable-Baselines3's twin in JAX: updates and action choice are compiled, environment and replay are not.

Usage: python sbx_dqn.py [--steps 100000] [--seed 0]. Needs requirements-torch.txt.
"""
from settings import BATCH, CAPACITY, EPS_LAST, EPS_SHARE, EVERY, GAMMA, HIDDEN, LEARNING_RATE, ONE_THREAD, SYNC, WARMUP, Clock, arguments

import os

os.environ.update(ONE_THREAD)

import flax.linen as nn
import optax
import sbx.dqn.policies
import torch
from sbx import DQN
from sb3_dqn import Ticks


class Network(nn.Module):
    """Its own network has two layers of one width; this has the two widths of the settings."""

    n_actions: int
    n_units: int
    activation_fn: object = nn.relu

    @nn.compact
    def __call__(self, x):
        for n in HIDDEN:
            x = self.activation_fn(nn.Dense(n)(x))
        return nn.Dense(self.n_actions)(x)


def train(steps, seed):
    torch.set_num_threads(1)
    sbx.dqn.policies.QNetwork = Network
    optax.huber_loss = optax.squared_error       # as in sb3_dqn.py
    model = DQN("MlpPolicy", "CartPole-v1", learning_rate=LEARNING_RATE, buffer_size=CAPACITY, learning_starts=WARMUP, batch_size=BATCH,
                gamma=GAMMA, train_freq=EVERY, gradient_steps=1, target_update_interval=SYNC, exploration_fraction=EPS_SHARE,
                exploration_final_eps=EPS_LAST, policy_kwargs={"net_arch": list(HIDDEN)}, seed=seed)
    clock = Clock(steps)
    model.learn(steps, callback=Ticks(clock), log_interval=None)
    clock.report("SBX", [e["r"] for e in model.ep_info_buffer], ("sbx-rl", "stable-baselines3", "jax", "optax", "gymnasium", "numpy"))


if __name__ == "__main__":
    options = arguments(__doc__)
    train(options.steps, options.seed)
