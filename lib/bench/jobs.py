"""What is run: dql's programs on each JDK, and the peers'."""

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLASSIC = ["cartpole", "mountaincar", "acrobot", "pendulum", "lunarlander"]
PIXELS = ["breakout", "spaceinvaders"]


@dataclass
class Jdk:
    """A JDK, and the options that ./dql gives it."""

    home: str
    major: int
    options: list

    @staticmethod
    def of(path, root, refuse):
        """Asks the launcher's own script, so that the options are those of ./dql and of the kernel."""
        script = '. "$root/lib/launch/find.sh"; find_java; jvm_options; printf "%s\\n" "$home" "$major" "$jvm"'
        env = {**os.environ, "root": str(root), **({"JAVA_HOME": str(Path(path).expanduser().resolve())} if path else {})}
        done = subprocess.run(["sh", "-uc", script], env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            refuse(done.stderr.strip().replace("dql: ", "", 1).replace("JAVA_HOME is", "the JDK is", 1))
        home, major, options = done.stdout.split("\n")[:3]
        return Jdk(home, int(major), options.split())

    @property
    def classes(self):
        return HERE.parents[1] / ".dql" / "bench" / f"classes-{self.major}"

    def compile(self, root, refuse):
        """Compiles the programs once, so that a turn measures Java and not its compiler."""
        vectors = [option for option in self.options if "jdk.incubator.vector" in option]
        sources = [file for file in (*sorted(HERE.glob("*.java")), HERE / "jmh" / "dql" / "bench" / "Limit.java") if vectors or file.name != "Limit.java"]
        done = subprocess.run([f"{self.home}/bin/javac", *vectors, "-nowarn", "-cp", str(root / "target" / "dql.jar"), "-d", str(self.classes),
                               *map(str, sources)], capture_output=True, text=True, check=False)
        if done.returncode:
            refuse(f"the programs of lib/bench do not compile on Java {self.major}:\n{done.stderr}")

    def java(self, program, *args, properties=()):
        jar = HERE.parents[1] / "target" / "dql.jar"
        return [f"{self.home}/bin/java", *self.options, *properties, "-cp", f"{self.classes}{os.pathsep}{jar}", program, *args]


@dataclass
class Job:
    """Something to run once a round: a peer's group, or None for dql; which sections of the table it fills; how to start it."""

    name: str
    who: str
    about: str
    group: str
    sections: list
    command: object
    all_cores: bool = False
    limit: int = field(default=900)


def peer(name, who, about, group, sections, program, *args):
    return Job(name, who, about, group, sections, lambda python: [python, HERE / "peers" / program, *args])


def jobs(jdks, quick, cores):
    """All jobs of a round, in order. Quick ones are shorter."""
    short, long, first = ("--steps", "50000"), ("--steps", "100000" if quick else "500000"), ("--steps", "100000")
    eager = short if quick else first
    both, small = ["loop", "first"], ["cartpole", "action", "minatar", "nature"]
    ours = [job for jdk in jdks for job in dql(jdk, quick, cores)]
    peers = [
        peer("jax-run", "JAX, compiled loop, 10 environments", "gymnax, flashbax, optax in one compiled loop", "jax", ["loop"], "jax_dqn.py", *long),
        peer("jax-first", "JAX, compiled loop, 10 environments", "its first 100,000 steps", "jax", ["first"], "jax_dqn.py", *first),
        peer("pytorch-run", "PyTorch, one file", "plain PyTorch in CleanRL's form", "torch", both, "pytorch_dqn.py", *eager),
        peer("pytorch-bare", "PyTorch, one file, bare environment", "the same without Gymnasium's vector and recorder", "torch", both,
             "pytorch_dqn.py", *eager, "--bare"),
        peer("sb3-run", "Stable-Baselines3", "Stable-Baselines3's DQN", "torch", both, "sb3_dqn.py", *eager),
        peer("sbx-run", "SBX", "SBX's DQN", "torch", both, "sbx_dqn.py", *eager),
        peer("sb3-ddpg", "Stable-Baselines3", "Stable-Baselines3's DDPG", "torch", ["ddpg"], "sb3_actor_critics.py", "ddpg"),
        peer("sb3-a2c", "Stable-Baselines3", "Stable-Baselines3's A2C", "torch", ["a2c"], "sb3_actor_critics.py", "a2c"),
        peer("pytorch-steps", "PyTorch, eager", "training steps and one action", "torch", small, "train_step.py"),
        peer("env-gymnasium", "Gymnasium", "environment steps", "worlds", [f"env-{world}" for world in CLASSIC], "env_steps.py", "gymnasium"),
        peer("env-minatar", "MinAtar", "environment steps", "worlds", [f"env-{world}" for world in PIXELS], "env_steps.py", "minatar"),
        peer("env-vector", "Gymnasium, vector of 64", "environment steps, a vector", "worlds", ["env-vector"], "env_steps.py", "vector"),
        peer("env-envpool", "envpool, vector of 64", "environment steps, envpool's vector", "worlds", ["env-vector"], "env_steps.py", "envpool"),
        peer("env-ale", "Gymnasium's AtariPreprocessing", "Atari's Breakout with random actions", "atari", ["env-atari"], "atari_steps.py", "gymnasium"),
        peer("env-ale-vector", "ale_py's vector of 8", "8 copies of it", "atari", ["env-atari-vector"], "atari_steps.py", "vector"),
    ]
    return ours + peers


def dql(jdk, quick, cores):
    """dql's own jobs on one JDK: with the engine that it takes by itself, and with DJL."""
    who, djl = f"dql, Java {jdk.major}", ["-Ddql.engine=djl"]
    small = ["cartpole", "action", "minatar"]       # the Nature network is DJL's in any case: too large for the other engine
    worlds = [*CLASSIC, *PIXELS, "vector"]
    steps = 100_000 if quick else 500_000

    def job(name, about, sections, program, *args, properties=(), label=who, **more):
        return Job(name, label, about, None, sections, lambda _: jdk.java(program, *args, properties=properties), **more)

    found = [
        job("dql-run", "DQN as the README writes it", ["loop"], "CartPoleDqn", f"steps={steps}"),
        job("dql-first", "its first 100,000 steps in a fresh JVM", ["first"], "CartPoleDqn", "steps=100000"),
        job("dql-djl", "the same on DJL's engine", ["loop", "first"], "CartPoleDqn", "steps=100000", properties=djl, label=who + ", DJL"),
        job("dql-steps", "training steps, one action", small, "Steps", *small),
        job("dql-ddpg", "DDPG on Pendulum", ["ddpg"], "ActorCritics", "ddpg", f"steps={20_000 if quick else 50_000}"),
        job("dql-a2c", "A2C on CartPole", ["a2c"], "ActorCritics", "a2c", f"steps={steps}"),
        job("dql-a3c", "A3C on CartPole, one thread", ["a3c"], "ActorCritics", "a3c", "threads=1", f"steps={steps}", label=who + ", 1 thread"),
        job("dql-env", "environment steps", [f"env-{world}" for world in worlds], "EnvSteps", *worlds),
        job("dql-ale", "Atari's Breakout through the bridge, one and 8", ["env-atari", "env-atari-vector"], "AtariSteps"),
        job("dql-steps-djl", "the same on DJL's engine, and the Nature network", [*small, "nature"], "Steps", *small, "nature", properties=djl,
            label=who + ", DJL"),
    ]
    if any("jdk.incubator.vector" in option for option in jdk.options) or not jdk.home:
        found.append(job("dql-limit", "the processor's limit in multiply-adds", [], "dql.bench.Limit"))
    if cores > 1:
        found.append(job("dql-a3c-2", "A3C on CartPole, two threads", ["a3c"], "ActorCritics", "a3c", "threads=2", f"steps={steps}", label=who + ", 2 threads",
                         all_cores=True))
        threads = min(cores, 6)
        found.append(job("dql-seeds", "six seeds, one after another and one a thread", ["seeds"], "CartPoleDqn",
                         f"steps={50_000 if quick else 100_000}", "seeds=6", f"threads={threads}", all_cores=True))
    return found
