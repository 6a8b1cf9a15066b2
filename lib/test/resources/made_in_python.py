"""Makes made_in_python.safetensors, a network that dql did not write, and prints what it gives (safetensors 0.8.0, numpy 2.4.6)."""
import numpy as np
from safetensors.numpy import save_file

rng = np.random.default_rng(0)
conv, dense, value, advantage = (rng.uniform(-.5, .5, shape).astype(np.float32) for shape in [(2, 3, 2, 2), (5, 8), (1, 5), (3, 5)])
bias = {name: rng.uniform(-.5, .5, n).astype(np.float32) for name, n in [("hidden.0", 2), ("hidden.1", 5), ("value", 1), ("advantage", 3)]}
save_file({"hidden.0.weight": conv, "hidden.1.weight": dense, "value.weight": value, "advantage.weight": advantage}
          | {name + ".bias": b for name, b in bias.items()}, "made_in_python.safetensors", metadata={"made by": "Python"})

s = np.arange(27, dtype=np.float64).reshape(3, 3, 3) / 255                 # pixels 0 to 26: channel, row, column
x = np.array([[[np.sum(s[:, i:i + 2, j:j + 2] * w) for j in range(2)] for i in range(2)] for w in conv])
x = np.maximum(0, x + bias["hidden.0"][:, None, None]).reshape(-1)
x = np.maximum(0, dense @ x + bias["hidden.1"])
a = advantage @ x + bias["advantage"]
print(value @ x + bias["value"] + a - a.mean())
