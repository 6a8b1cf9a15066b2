"""The Python half of Gymnasium environments: started by dql, it makes one or several and steps them until dql goes.

A request is a letter, a length (4 bytes, little-endian) and so many bytes: m(ake), as many times as there are environments, r(eset), i(nfo)
and p(icture) of one of them in JSON; s(tep) with the numbers of those to step, 4 bytes each. An answer is k (done) or e (refused) in the same form.
Actions, states and rewards lie in a file that both map into memory, for each environment the head below, an action, an observation.
The file, and the socket for requests and answers, are in a folder of the user alone; dql deletes it as soon as both are open.
"""

import fcntl
import json
import mmap
import os
import shutil
import signal
import socket
import struct
import sys
import threading
import time
import traceback
import warnings

HEAD = 64        # reward: 8 bytes; choice: 8; lives: 4; terminated: 1; truncated: 1; numbers of the action from here on
MOST = 1_000     # choices that several may be flattened to


class Refusal(Exception):
    """What dql cannot take, in words."""


def watch(parent, folder):
    """Ends this process when its parent has gone, whatever its other thread does in Python."""
    def look():
        while os.getppid() == parent:
            time.sleep(0.5)
        leave(folder)

    threading.Thread(target=look, daemon=True).start()


def leash():
    """Has the kernel end this process with its parent, whatever it does outside Python: SIGIO, when dql's end of stdin closes."""
    try:
        fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)
    except (AttributeError, OSError):
        pass


def leave(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def space(box, what, np, spaces):
    """What dql is told of a space of states or actions."""
    if isinstance(box, spaces.Discrete):
        return {"kind": "discrete", "n": int(box.n)}
    if isinstance(box, (spaces.MultiDiscrete, spaces.MultiBinary)) and what == "actions":
        sizes = ways(box, np)
        n = int(np.prod(sizes, dtype=object))
        if n > MOST:
            raise Refusal(f"its actions are {box}, {n} combinations: dql takes up to {MOST} as choices")
        return {"kind": "discrete", "n": n, "sizes": sizes.tolist()}
    if isinstance(box, spaces.Box) and box.dtype == np.uint8 and len(box.shape) in (2, 3) and what == "states":
        return {"kind": "pixels", **pixels(box.shape)}
    if isinstance(box, (spaces.Box, spaces.MultiDiscrete, spaces.MultiBinary)) and box.dtype.kind in "fiub":
        low, high = bounds(box, np)
        return {"kind": "numbers", "low": low, "high": high}
    raise Refusal(f"its {what} are {box}: dql takes Discrete, MultiDiscrete, MultiBinary and Box")


def ways(box, np):
    return np.asarray(box.nvec if hasattr(box, "nvec") else np.full(box.shape, 2)).reshape(-1)


def pixels(shape):
    """Channels, rows and columns: colours come last, stacked frames first."""
    if len(shape) == 2:
        return {"channels": 1, "rows": shape[0], "columns": shape[1], "last": False}
    if shape[2] in (1, 3, 4):
        return {"channels": shape[2], "rows": shape[0], "columns": shape[1], "last": True}
    return {"channels": shape[0], "rows": shape[1], "columns": shape[2], "last": False}


def bounds(box, np):
    """As texts, because JSON knows no infinity; a number that cannot change has no bounds."""
    low = getattr(box, "low", np.zeros(box.shape)).astype(np.float32).reshape(-1)
    high = getattr(box, "high", ways(box, np) - 1 if not hasattr(box, "high") else None).astype(np.float32).reshape(-1)
    fixed = ~(low < high)
    return [str(float(x)) for x in np.where(fixed, -np.inf, low)], [str(float(x)) for x in np.where(fixed, np.inf, high)]


class World:
    """One environment, and where its numbers lie in memory."""

    def __init__(self, make, file):
        import gymnasium
        import numpy as np

        self.np, self.info, self.ale = np, {}, None
        self.env = self.make(gymnasium, make)
        self.states, self.actions = self.env.observation_space, self.env.action_space
        self.of_actions = space(self.actions, "actions", np, gymnasium.spaces)
        self.of_states = space(self.states, "states", np, gymnasium.spaces)
        if make.get("repeat"):
            self.ale, self.repeat, self.noops = self.env.unwrapped.ale, make["repeat"], make["noops"]
            self.choices = self.env.unwrapped.ale.getMinimalActionSet()
            rows, columns = self.ale.getScreenDims()
            self.of_states = {"kind": "pixels", "channels": 2, "rows": rows, "columns": columns, "last": False}
        self.lay_out(file)

    def make(self, gymnasium, make):
        if make["id"].startswith("ALE/"):
            import ale_py

            ale_py.ALEInterface.setLoggerMode(ale_py.LoggerMode.Error)
            gymnasium.register_envs(ale_py)
        options = {"disable_env_checker": True, **make["options"]}
        if "render_mode" in options:
            return gymnasium.make(make["id"], **options)
        try:
            return gymnasium.make(make["id"], render_mode="rgb_array", **options)
        except Exception:
            return gymnasium.make(make["id"], **options)

    def lay_out(self, file):
        np, kind = self.np, self.of_states["kind"]
        width = len(self.of_actions.get("low", ()))
        size = self.of_states["channels"] * self.of_states["rows"] * self.of_states["columns"] if kind == "pixels" else len(self.of_states.get("low", "1")) * 4
        start = HEAD + (width * 4 + 63) // 64 * 64
        at = -(-os.fstat(file).st_size // mmap.ALLOCATIONGRANULARITY) * mmap.ALLOCATIONGRANULARITY
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file, at, start + size)
        else:
            os.ftruncate(file, at + start + size)
        memory = mmap.mmap(file, start + size, offset=at)
        self.reward = np.frombuffer(memory, np.float64, 1, 0)
        self.choice = np.frombuffer(memory, np.int64, 1, 8)
        self.lives = np.frombuffer(memory, np.int32, 1, 16)
        self.ends = np.frombuffer(memory, np.bool_, 2, 20)
        self.numbers = np.frombuffer(memory, np.float32, width, HEAD)
        if kind == "pixels":
            shape = tuple(self.of_states[name] for name in ("channels", "rows", "columns"))
            self.seen = np.frombuffer(memory, np.uint8, size, start).reshape(shape)
        else:
            self.seen = np.frombuffer(memory, np.float32, size // 4, start)
        self.memory = {"at": at, "bytes": start + size, "start": start}

    def described(self):
        meanings = getattr(self.env.unwrapped, "get_action_meanings", None)
        name = self.env.spec.id if self.env.spec else type(self.env.unwrapped).__name__
        return {"name": name, "states": self.of_states, "actions": self.of_actions, **self.memory,
                "meanings": list(meanings()) if meanings else []}

    def reset(self, seed):
        if self.ale:
            return self.reset_ale(seed)
        returned = self.env.reset(seed=seed)
        if not isinstance(returned, tuple) or len(returned) != 2:
            raise ValueError(f"reset() must return (observation, info), not {type(returned).__name__}")
        observation, self.info = returned
        self.show(observation)

    def step(self):
        if self.ale:
            return self.step_ale()
        returned = self.env.step(self.action())
        if not isinstance(returned, tuple) or len(returned) != 5:
            raise ValueError("step() must return (observation, reward, terminated, truncated, info)")
        observation, self.reward[0], terminated, truncated, self.info = returned
        self.ends[:] = bool(terminated), bool(truncated)
        self.show(observation)

    def action(self):
        np, box = self.np, self.actions
        if self.of_actions["kind"] == "numbers":
            return self.numbers.reshape(box.shape).astype(box.dtype)
        a = int(self.choice[0])
        if "sizes" in self.of_actions:
            return np.array(np.unravel_index(a, self.of_actions["sizes"])).reshape(box.shape).astype(box.dtype)
        return box.start + a

    def show(self, observation):
        np, box = self.np, self.states
        if self.of_states["kind"] == "discrete":
            if not 0 <= int(observation) - box.start < box.n:
                raise ValueError(f"its states are {box}, but there came {observation}")
            self.seen[0] = int(observation) - box.start
            return
        x = np.asarray(observation)
        if x.shape != box.shape:
            raise ValueError(f"its states are {box}, but there came one of shape {x.shape}")
        if self.of_states["kind"] == "numbers":
            self.seen[:] = x.reshape(-1)
            return
        if x.dtype != np.uint8:
            raise ValueError(f"its states are {box}, but there came one of {x.dtype}")
        self.seen[:] = x.transpose(2, 0, 1) if self.of_states["last"] else x

    # ---- Atari: the action repeated here, and the last two frames handed over in grey

    def reset_ale(self, seed):
        env, ale = self.env, self.ale
        _, self.info = env.reset(seed=seed)
        for _ in range(env.unwrapped.np_random.integers(1, self.noops + 1) if self.noops else 0):
            ale.act(self.choices[0])
            if ale.game_over():
                env.reset(seed=seed)
        ale.getScreenGrayscale(self.seen[0])
        self.seen[1] = self.seen[0]
        self.lives[0] = ale.lives()

    def step_ale(self):
        ale, action, reward, over, cut = self.ale, self.choices[int(self.choice[0])], 0.0, False, False
        for k in range(self.repeat):
            if k == self.repeat - 1:
                ale.getScreenGrayscale(self.seen[0])
            reward += ale.act(action)
            over, cut = ale.game_over(with_truncation=False), ale.game_truncated()
            if over or cut:
                break
        ale.getScreenGrayscale(self.seen[1])
        if k < self.repeat - 1:
            self.seen[0] = self.seen[1]
        self.reward[0], self.lives[0], self.ends[:] = reward, ale.lives(), (over, cut)
        self.info = {}

    def told(self):
        if not self.ale:
            return self.info
        return {"lives": self.ale.lives(), "episode_frame_number": self.ale.getEpisodeFrameNumber(), "frame_number": self.ale.getFrameNumber()}

    def picture(self):
        picture = self.env.render()
        if picture is None or self.np.ndim(picture) != 3:
            raise ValueError("it has no picture: it was made without render_mode=\"rgb_array\"")
        rows, columns = picture.shape[:2]
        return struct.pack("<ii", rows, columns) + self.np.ascontiguousarray(picture[:, :, :3], dtype=self.np.uint8).tobytes()


def plain(x):
    """What JSON does not know by itself: numpy's numbers and arrays; anything else as text."""
    return x.tolist() if hasattr(x, "tolist") else str(x)


def words(e):
    """An exception in one line, with the place in the environment's code where it was raised."""
    frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename != __file__]
    where = f" ({os.path.basename(frames[-1].filename)}, line {frames[-1].lineno})" if frames else ""
    return f"{type(e).__name__}: {e}{where}"


def steps(worlds, which):
    """Steps those worlds; the words of what some of them raised, by their numbers."""
    raised = {}
    for k in which:
        try:
            worlds[k].step()
        except Exception as e:
            raised[k] = words(e)
    return raised


def answered(letter, asked, worlds, file):
    """Does what is asked: the status and the bytes of the answer."""
    try:
        if letter == b"s":
            raised = steps(worlds, memoryview(asked).cast("i"))
            return (b"e", json.dumps(raised).encode()) if raised else (b"k", b"")
        asked = json.loads(asked)
        if letter == b"r":
            worlds[asked[0]].reset(asked[1])
            return b"k", b""
        if letter == b"i":
            return b"k", json.dumps({str(k): v for k, v in worlds[asked].told().items()}, default=plain, skipkeys=True).encode()
        if letter == b"p":
            return b"k", worlds[asked].picture()
        worlds.append(World(asked, file))
        return b"k", json.dumps({"number": len(worlds) - 1, **worlds[-1].described()}, default=plain).encode()
    except Refusal as e:
        return b"e", str(e).encode()
    except ModuleNotFoundError as e:
        return b"e", f"the Python package {e.name} is missing".encode()
    except Exception as e:
        return b"e", words(e).encode()


def serve(line, file):
    def read(n):
        data = b""
        while len(data) < n:
            part = line.recv(n - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    worlds, leashed = [], False
    while True:
        letter, n = struct.unpack("<ci", read(5))
        if not leashed:                                                # now the folder has gone: nothing is left to clean up
            leash()
            leashed = True
        status, answer = answered(letter, read(n), worlds, file)
        line.sendall(struct.pack("<ci", status, len(answer)) + answer)


def main(folder, parent):
    signal.signal(signal.SIGINT, signal.SIG_IGN)                       # the stop key is dql's to hear
    watch(parent, folder)
    warnings.filterwarnings("ignore")
    sys.path.append(os.getcwd())
    line = socket.socket(socket.AF_UNIX)
    try:
        file = os.open(os.path.join(folder, "memory"), os.O_RDWR)
        line.connect(os.path.join(folder, "line"))
        serve(line, file)
    except (EOFError, OSError):                                        # dql has gone
        leave(folder)


main(sys.argv[1], int(sys.argv[2]))
