"""DQN on CartPole by Stable-Baselines3, with the settings of dql's CARTPOLE problem: prints environment steps a second.

Needs: pip install stable-baselines3==2.9.2 gymnasium==1.4.0. Usage: python lib/bench/sb3_dqn.py [steps]
"""
import sys
import time

import torch
from stable_baselines3 import DQN

torch.set_num_threads(1)
steps = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
model = DQN("MlpPolicy", "CartPole-v1", learning_rate=5e-4, buffer_size=20_000, learning_starts=1_000, batch_size=64,
            gamma=0.99, train_freq=1, gradient_steps=1, target_update_interval=100, exploration_fraction=10_000 / steps,
            exploration_final_eps=0.04, max_grad_norm=float("inf"), policy_kwargs={"net_arch": [120, 84]}, seed=0, device="cpu")
start = time.perf_counter()
model.learn(steps)
print(f"Stable-Baselines3, torch {torch.__version__}: {steps / (time.perf_counter() - start):,.0f} steps/s")
