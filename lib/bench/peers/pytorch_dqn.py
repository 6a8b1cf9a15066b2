"""DQN in plain PyTorch, one file from top to bottom in the form of CleanRL's: a vector of environments (of one), numpy replay, eager updates.

Usage: python pytorch_dqn.py [--steps 100000] [--seed 0] [--bare]. With --bare the environment is called without its vector and its
recorder of returns, which take a quarter of the time. Needs requirements-torch.txt.
"""
from settings import BATCH, CAPACITY, EPS_LAST, EPS_SHARE, EVERY, GAMMA, HIDDEN, LEARNING_RATE, SYNC, WARMUP, Clock, arguments

import gymnasium as gym
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


def network(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, HIDDEN[0]), nn.ReLU(), nn.Linear(HIDDEN[0], HIDDEN[1]), nn.ReLU(), nn.Linear(HIDDEN[1], outputs))


class Memory:
    def __init__(self, size, rng):
        self.s, self.next = np.zeros((CAPACITY, size), np.float32), np.zeros((CAPACITY, size), np.float32)
        self.a, self.r, self.end = np.zeros(CAPACITY, np.int64), np.zeros(CAPACITY, np.float32), np.zeros(CAPACITY, np.float32)
        self.added, self.rng = 0, rng

    def add(self, s, a, r, end, following):
        i = self.added % CAPACITY
        self.s[i], self.a[i], self.r[i], self.end[i], self.next[i] = s, a, r, end, following
        self.added += 1

    def sample(self):
        i = self.rng.integers(min(self.added, CAPACITY), size=BATCH)
        return tuple(torch.from_numpy(x[i]) for x in (self.s, self.a, self.r, self.end, self.next))


def vector():
    return gym.vector.SyncVectorEnv([lambda: gym.wrappers.RecordEpisodeStatistics(gym.make("CartPole-v1"))],
                                    autoreset_mode=gym.vector.AutoresetMode.SAME_STEP)


class Bare:
    """One environment that answers as a vector of one would, and counts its returns."""

    def __init__(self):
        self.env, self.score = gym.make("CartPole-v1"), 0

    def reset(self, seed):
        return self.env.reset(seed=seed)[0][None], {}

    def step(self, a):
        s, r, terminated, truncated, info = self.env.step(int(a[0]))
        self.score += r
        if terminated or truncated:
            info = {"final_obs": [s], "final_info": {"episode": {"r": [self.score]}}}
            (s, _), self.score = self.env.reset(), 0
        return s[None], (r,), (terminated,), (truncated,), info


def train(what, steps, seed, env):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    q, target = network(4, 2), network(4, 2)
    target.load_state_dict(q.state_dict())
    adam = torch.optim.Adam(q.parameters(), lr=LEARNING_RATE)
    memory, returns = Memory(4, rng), []
    clock = Clock(steps)
    s, _ = env.reset(seed=seed)
    for t in range(1, steps + 1):
        eps = max(EPS_LAST, 1 - (1 - EPS_LAST) * t / (EPS_SHARE * steps))
        if rng.random() < eps:
            a = rng.integers(2, size=1)
        else:
            with torch.no_grad():
                a = q(torch.from_numpy(s)).argmax(1).numpy()
        following, r, terminated, truncated, info = env.step(a)
        ended = terminated[0] or truncated[0]
        memory.add(s[0], a[0], r[0], terminated[0], info["final_obs"][0] if ended else following[0])
        if ended:
            returns.append(float(info["final_info"]["episode"]["r"][0]))
        s = following
        if t >= WARMUP and t % EVERY == 0:
            bs, ba, br, bend, bnext = memory.sample()
            with torch.no_grad():
                y = br + GAMMA * (1 - bend) * target(bnext).max(1).values
            loss = F.mse_loss(q(bs).gather(1, ba[:, None]).squeeze(1), y)
            adam.zero_grad()
            loss.backward()
            adam.step()
        if t % SYNC == 0:
            target.load_state_dict(q.state_dict())
        clock.step(t)
    clock.report(what, returns, ("torch", "gymnasium", "numpy"))


if __name__ == "__main__":
    options = arguments(__doc__, flags={"--bare": "without vector and recorder"})
    if options.bare:
        train("PyTorch, one file, bare environment", options.steps, options.seed, Bare())
    else:
        train("PyTorch, one file", options.steps, options.seed, vector())
