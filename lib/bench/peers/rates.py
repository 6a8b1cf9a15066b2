"""Steps a second: of a Gymnasium environment that plays actions drawn beforehand, or of any work that says how many steps it did."""
import statistics
import time

REPEATS = 5


def playing(env, actions):
    """Plays all the actions, episode after episode."""
    def work():
        for a in actions:
            _, _, terminated, truncated, _ = env.step(a)
            if terminated or truncated:
                env.reset()
        return len(actions)
    return work


def rate(work, seconds, warmup=0.0):
    """The median over several repeats of so many seconds each."""
    if warmup:
        measured(work, warmup)
    return round(statistics.median(measured(work, seconds) for _ in range(REPEATS)))


def measured(work, seconds):
    start, steps = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        steps += work()
    return steps / (time.perf_counter() - start)
