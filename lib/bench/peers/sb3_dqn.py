"""DQN by Stable-Baselines3, PyTorch underneath.

Usage: python sb3_dqn.py [--steps 100000] [--seed 0]. Needs requirements-torch.txt.
"""
from settings import BATCH, CAPACITY, EPS_LAST, EPS_SHARE, EVERY, GAMMA, HIDDEN, LEARNING_RATE, SYNC, WARMUP, Clock, arguments

import torch
from stable_baselines3 import DQN
from stable_baselines3.common.callbacks import BaseCallback


class Ticks(BaseCallback):
    """Tells the clock of every step."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def _on_step(self):
        self.clock.step(self.num_timesteps)
        return True


def train(steps, seed):
    torch.set_num_threads(1)
    # it has Huber's loss built in, with which these settings hardly learn; the squared loss costs the same
    torch.nn.functional.smooth_l1_loss = torch.nn.functional.mse_loss
    model = DQN("MlpPolicy", "CartPole-v1", learning_rate=LEARNING_RATE, buffer_size=CAPACITY, learning_starts=WARMUP, batch_size=BATCH,
                gamma=GAMMA, train_freq=EVERY, gradient_steps=1, target_update_interval=SYNC, exploration_fraction=EPS_SHARE,
                exploration_final_eps=EPS_LAST, max_grad_norm=float("inf"), policy_kwargs={"net_arch": list(HIDDEN)}, seed=seed, device="cpu")
    clock = Clock(steps)
    model.learn(steps, callback=Ticks(clock), log_interval=None)
    clock.report("Stable-Baselines3", [e["r"] for e in model.ep_info_buffer], ("stable-baselines3", "torch", "gymnasium", "numpy"))


if __name__ == "__main__":
    options = arguments(__doc__)
    train(options.steps, options.seed)
