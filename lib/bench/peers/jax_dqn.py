"""DQN compiled whole by JAX, environment included: gymnax, flashbax and optax in one lax.scan, 10 environments at a time.

An update every 10 environment steps is then one update every time all 10 have made a step. The loop runs as five equal calls of one
compiled function. Usage: python jax_dqn.py [--steps 500000] [--seed 0]. Needs requirements-jax.txt.
"""
from settings import BATCH, CAPACITY, EPS_LAST, EPS_SHARE, EVERY, GAMMA, HIDDEN, LEARNING_RATE, ONE_THREAD, SYNC, WARMUP, Clock, arguments

import os
import time

os.environ.update(ONE_THREAD)

import flashbax
import gymnax
import jax
import jax.numpy as jnp
import numpy as np
import optax

ENVS = EVERY
SIZES = (4, *HIDDEN, 2)


def parameters(key):
    """Weights and biases, uniform within 1 / sqrt(inputs)."""
    layers = []
    for inputs, outputs, k in zip(SIZES, SIZES[1:], jax.random.split(key, len(SIZES) - 1)):
        k_w, k_b = jax.random.split(k)
        bound = inputs ** -0.5
        layers.append((jax.random.uniform(k_w, (inputs, outputs), minval=-bound, maxval=bound),
                       jax.random.uniform(k_b, (outputs,), minval=-bound, maxval=bound)))
    return layers


def values(theta, s):
    for w, b in theta[:-1]:
        s = jax.nn.relu(s @ w + b)
    return s @ theta[-1][0] + theta[-1][1]


def make(steps, seed):
    """The first state of a run, and the function that does a fifth of it."""
    env, params = gymnax.make("CartPole-v1")
    memory = flashbax.make_item_buffer(max_length=CAPACITY, min_length=WARMUP, sample_batch_size=BATCH, add_batches=True)
    adam = optax.adam(LEARNING_RATE)
    reset, step = jax.vmap(env.reset, in_axes=(0, None)), jax.vmap(env.step, in_axes=(0, 0, 0, None))

    def loss(theta, target, b):
        y = b["r"] + b["discount"] * values(target, b["next"]).max(1)
        return jnp.mean((values(theta, b["s"])[jnp.arange(BATCH), b["a"]] - jax.lax.stop_gradient(y)) ** 2)

    def learn(theta, target, moments, b):
        gradient = jax.grad(loss)(theta, target, b)
        change, moments = adam.update(gradient, moments)
        return optax.apply_updates(theta, change), moments

    def one(carry, _):
        theta, target, moments, filled, s, world, score, t, key = carry
        key, k_eps, k_action, k_step, k_sample = jax.random.split(key, 5)
        eps = jnp.maximum(EPS_LAST, 1 - (1 - EPS_LAST) * t / (EPS_SHARE * steps))
        a = jnp.where(jax.random.uniform(k_eps, (ENVS,)) < eps, jax.random.randint(k_action, (ENVS,), 0, 2), values(theta, s).argmax(1))
        following, world, r, terminated, truncated, info = step(jax.random.split(k_step, ENVS), world, a, params)
        filled = memory.add(filled, {"s": s, "a": a, "r": r, "discount": GAMMA * (1.0 - terminated), "next": info["final_observation"]})
        t += ENVS
        theta, moments = jax.lax.cond(t >= WARMUP, lambda: learn(theta, target, moments, memory.sample(filled, k_sample).experience),
                                      lambda: (theta, moments))
        target = jax.tree.map(lambda new, old: jnp.where(t % SYNC == 0, new, old), theta, target)
        score, done = score + r, terminated | truncated
        return (theta, target, moments, filled, following, world, score * ~done, t, key), jnp.where(done, score, jnp.nan)

    def part(carry):
        return jax.lax.scan(one, carry, None, steps // 5 // ENVS)

    key, k_theta, k_reset = jax.random.split(jax.random.key(seed), 3)
    theta = parameters(k_theta)
    s, world = reset(jax.random.split(k_reset, ENVS), params)
    row = {"s": s[0], "a": jnp.int32(0), "r": jnp.float32(0), "discount": jnp.float32(0), "next": s[0]}
    return jax.jit(part, donate_argnums=0), (theta, jax.tree.map(jnp.copy, theta), adam.init(theta), memory.init(row), s, world,
                                              jnp.zeros(ENVS), jnp.int32(0), key)


def train(steps, seed):
    start = time.perf_counter()
    part, carry = make(steps, seed)
    part = part.lower(carry).compile()
    compiled = time.perf_counter() - start
    clock, returns = Clock(steps), []
    for i in range(1, 6):
        carry, scores = part(carry)
        scores = np.asarray(scores).ravel()      # waits for the result
        returns += list(scores[~np.isnan(scores)])
        clock.step(steps // 5 * i)
    clock.report("JAX, whole loop compiled", returns, ("jax", "gymnax", "flashbax", "optax", "numpy"), compile_s=round(compiled, 3))


if __name__ == "__main__":
    options = arguments(__doc__, 500_000)
    train(options.steps, options.seed)
