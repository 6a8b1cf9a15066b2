"""DDPG on Pendulum-v1 and A2C on CartPole-v1 by Stable-Baselines3, PyTorch underneath: prints one line of JSON for a whole run of training.

Usage: python sb3_actor_critics.py ddpg|a2c [--steps N] [--seed 0]. Needs requirements-torch.txt.
"""
from settings import report

import argparse
import time

import numpy
import torch
from stable_baselines3 import A2C, DDPG
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.noise import NormalActionNoise


def ddpg(seed):
    """Two hidden layers of 64 with ReLU; as everywhere in this folder an update each step."""
    return DDPG("MlpPolicy", "Pendulum-v1", learning_rate=1e-3, buffer_size=50_000, learning_starts=1_000, batch_size=64, tau=0.005, gamma=0.99,
                train_freq=1, gradient_steps=1, action_noise=NormalActionNoise(numpy.zeros(1), 0.1 * numpy.ones(1)),
                policy_kwargs={"net_arch": [64, 64]}, seed=seed, device="cpu")


def a2c(seed):
    """Actor and critic apart, each with two hidden layers of 64 with tanh; Adam; 8 copies, 8 steps of each between two updates."""
    return A2C("MlpPolicy", make_vec_env("CartPole-v1", 8, seed=seed), learning_rate=1e-3, n_steps=8, gamma=0.99, gae_lambda=0.95, ent_coef=0.01,
               vf_coef=0.5, max_grad_norm=0.5, use_rms_prop=False, policy_kwargs={"net_arch": [64, 64]}, seed=seed, device="cpu")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("agent", choices=("ddpg", "a2c"))
    parser.add_argument("--steps", type=int, help="environment steps (10,000 or 50,000)")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    steps = options.steps or (10_000 if options.agent == "ddpg" else 50_000)
    torch.set_num_threads(1)
    model = {"ddpg": ddpg, "a2c": a2c}[options.agent](options.seed)
    start = time.perf_counter()
    model.learn(steps, log_interval=None)
    seconds = time.perf_counter() - start
    last = [episode["r"] for episode in model.ep_info_buffer][-20:]
    report("Stable-Baselines3", ("stable-baselines3", "torch", "gymnasium", "numpy"), key=options.agent, steps=steps, seconds=round(seconds, 3),
           steps_per_s=round(steps / seconds, 1), mean_return=round(float(sum(last) / max(1, len(last))), 1))
