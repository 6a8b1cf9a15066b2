"""./dql bench: the same work by dql and by its peers, in turns on one core, and the table of medians.

Every round runs each job once, as a process of its own. What was measured is kept in the folder --out from the first turn on;
Ctrl-C ends the run and still writes the table of what there is. Peers are installed once, from pins, into .dql/bench.
"""
import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import environments
import results
from jobs import Jdk, jobs

ROOT = Path(__file__).resolve().parents[2]


def say(words):
    print(f"dql: {words}", file=sys.stderr, flush=True)


def refuse(words):
    say(words)
    sys.exit(2)


def options(args):
    parser = argparse.ArgumentParser(prog="./dql bench", formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__, epilog="""examples:
  ./dql bench --quick --no-peers        does dql's own part work? (two minutes)
  ./dql bench --only dql --only jax     these alone; --list shows all names
  ./dql bench --jdk /path/to/jdk-17 --jdk /path/to/jdk-25
  ./dql bench --jmh [JMH OPTIONS]       JMH's benchmarks of lib/bench/jmh instead; --jmh -h shows JMH's options

The first call with peers downloads some 3 GB (on Linux, PyTorch comes with CUDA's libraries, which stay unused) and needs Python 3.11
or newer. Five rounds take about half an hour on two cores; leave the machine alone meanwhile.""")
    parser.add_argument("--rounds", type=int, metavar="N", help="how often everything runs, 5 unless told (1 with --quick)")
    parser.add_argument("--quick", action="store_true", help="one short round, to see that everything works")
    parser.add_argument("--only", action="append", metavar="NAME", default=[], help="a job, or all jobs whose names begin so; may be repeated")
    parser.add_argument("--no-peers", action="store_true", help="dql alone, nothing is installed")
    parser.add_argument("--jdk", action="append", metavar="PATH", default=[], help="run dql on this JDK; may be repeated; else on the one ./dql takes")
    parser.add_argument("--python", metavar="PATH", default=sys.executable, help="the Python that peers are installed for")
    parser.add_argument("--out", type=Path, metavar="FOLDER", default=ROOT / "target" / "bench", help="where the results go; else target/bench")
    parser.add_argument("--jmh", action="store_true", help="JMH's benchmarks instead; it must come first, JMH's own options follow")
    parser.add_argument("--list", action="store_true", help="shows the names of the jobs and ends")
    chosen = parser.parse_args(args)
    if chosen.rounds is None:
        chosen.rounds = 1 if chosen.quick else 5
    if chosen.rounds < 1:
        parser.error("--rounds must be at least 1")
    if chosen.jmh:
        parser.error("--jmh must come first; what follows it goes to JMH")
    return chosen


def pick(all_jobs, only, peers):
    """The jobs of those names or beginnings; throws ValueError for a name that means nothing."""
    for name in only:
        if not any(job.name == name or job.name.startswith(name + "-") for job in all_jobs):
            raise ValueError(f"there is no job '{name}': there are {', '.join(dict.fromkeys(job.name for job in all_jobs))}")
    return [job for job in all_jobs if (peers or job.group is None)
            and (not only or any(job.name == name or job.name.startswith(name + "-") for name in only))]


def machine():
    """The processor, its cores and the system; nothing that says whose machine it is."""
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf8").splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        if sys.platform == "darwin":
            model = subprocess.run(["sysctl", "-n", "machdep.cpu.brand_string"], capture_output=True, text=True, check=False).stdout.strip() or model
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}."


def cores():
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))


def run(job, interpreter):
    """Runs a job once and returns its turn."""
    command = [str(part) for part in job.command(interpreter)]
    free = cores()
    if shutil.which("taskset"):
        command = ["taskset", "-c", ",".join(map(str, free if job.all_cores else free[-1:])), *command]
    # what ./dql sets for Java's sake (MALLOC_..., DJL_...) is for dql alone
    inherited = os.environ if job.group is None else {k: v for k, v in os.environ.items() if not k.startswith(("MALLOC_", "DJL_", "DQL_"))}
    env = {**inherited, "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": "", "PYTHONWARNINGS": "ignore"}
    turn = {"job": job.name, "who": job.who, "ours": job.group is None, "sections": job.sections}
    start, before = time.perf_counter(), cpu()
    with subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        try:
            out, err = process.communicate(timeout=job.limit)
            turn["process_s"] = round(time.perf_counter() - start, 3)
            turn["lines"] = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
            turn["cpu_s"] = round(cpu() - before, 3)
            if process.returncode:
                turn["failed"] = "failed: " + complaint(err)
        except subprocess.TimeoutExpired:
            turn["failed"] = f"failed: took longer than {job.limit} s"
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
    return turn


def cpu():
    """Seconds of all cores that finished processes of ours have had."""
    times = os.times()
    return times.children_user + times.children_system


def complaint(err):
    """The line of an error output that says what is wrong, without this machine's paths."""
    lines = [line.strip() for line in err.splitlines() if line.strip() and not line.lstrip().startswith(("at ", "WARNING", "File "))] or ["without a word"]
    first = next((line for line in lines if line.startswith(("Exception", "Error", "error"))), lines[-1])
    return first.replace(str(ROOT), ".").replace(str(Path.home()), "~")[:160]


def gathered(turns, chosen, done):
    """The result as it is saved."""
    versions = {}
    for turn in turns:
        for line in turn.get("lines", []):
            for name, version in (*line["versions"].items(), *([("dql's engine", line["engine"])] if "engine" in line else [])):
                versions.setdefault(name, [])
                if version not in versions[name]:
                    versions[name].append(version)
    pinned = "the same core" if shutil.which("taskset") else "no particular core (there is no taskset)"
    return {"machine": machine(), "rounds": done, "quick": chosen.quick, "pinned": pinned, "versions": versions, **results.summary(turns), "turns": turns}


def save(result, folder):
    for name, content in (("bench.json", json.dumps(result, indent=1) + "\n"), ("bench.md", results.text(result))):
        temporary = folder / (name + ".new")
        temporary.write_text(content, encoding="utf8")
        temporary.replace(folder / name)


def picture(result, folder, jdk):
    """The bars of the README; without them the table still stands."""
    lines, file = results.drawing(result), folder / "bench.png"
    if not lines:
        return
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "bench.tsv"
        source.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf8")
        done = subprocess.run([str(part) for part in jdk.java("Picture", source, file)], capture_output=True, text=True, check=False)
    say(f"the picture is {shown(file)}" if done.returncode == 0 else f"there is no picture: {complaint(done.stderr)}")


def shown(path):
    path = Path(path).resolve()
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def jmh(args):
    """Builds JMH's benchmarks and becomes JMH, with the options of its own."""
    jdk = Jdk.of(os.environ.get("JAVA_HOME", ""), ROOT, refuse)
    done = subprocess.run(["mvn", "-B", "-q", "-P", "bench", "test-compile"], cwd=ROOT, env={**os.environ, "JAVA_HOME": jdk.home}, check=False)
    if done.returncode:
        refuse("JMH's benchmarks do not compile")
    target = ROOT / "target"
    path = os.pathsep.join([str(target / "jmh-classes"), str(target / "classes"), (target / "jmh.classpath").read_text(encoding="utf8").strip()])
    command = [f"{jdk.home}/bin/java", *jdk.options, "-cp", path, "org.openjdk.jmh.Main", *args]
    os.execvp(command[0], command)


def interpreters(chosen_jobs, chosen):
    """The Python of each group that is needed, or the words why there is none."""
    found = {}
    for group in dict.fromkeys(job.group for job in chosen_jobs if job.group):
        try:
            if environments.version_of(chosen.python) < (3, 11):
                raise environments.Missing("not installed: needs Python 3.11 or newer (--python PATH)")
            found[group] = environments.python(group, ROOT, chosen.python, say)
        except environments.Missing as e:
            say(f"{group}: {e}")
            found[group] = str(e)
    return found


def main(args):
    if args[:1] == ["--jmh"]:
        jmh(args[1:])
    chosen = options(args)
    jdks = [] if chosen.list else [Jdk.of(path, ROOT, refuse) for path in chosen.jdk or [os.environ.get("JAVA_HOME", "")]]
    everything = jobs(jdks or [Jdk("", 0, [])], chosen.quick, len(cores()))
    try:
        todo = pick(everything, chosen.only, not chosen.no_peers)
    except ValueError as e:
        refuse(e)
    if chosen.list:
        for job in dict((job.name, job) for job in everything).values():
            print(f"{job.name:16} {job.about}")
        return 0
    chosen.out.mkdir(parents=True, exist_ok=True)
    python = interpreters(todo, chosen)
    for jdk in jdks:
        jdk.compile(ROOT, refuse)
    turns, stopped = [], False
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for number in range(chosen.rounds):
            for job in todo:
                interpreter = python.get(job.group)
                if isinstance(interpreter, str):
                    turn = {"job": job.name, "who": job.who, "ours": False, "sections": job.sections, "failed": interpreter}
                else:
                    turn = run(job, interpreter)
                turns.append({**turn, "round": number + 1})
                say(f"round {number + 1} of {chosen.rounds}, {job.name}, {job.who}: "
                    + (turn.get("failed") or "; ".join(f"{results.number(v)} {results.SECTIONS.get(s, ('', 'GFLOP/s'))[1]}" for s, v, _ in results.measures(turn))))
                save(gathered(turns, chosen, number + 1), chosen.out)
    except KeyboardInterrupt:
        stopped = True
        say("stopped: " + ("the table has what was measured until now" if turns else "nothing was measured yet"))
    if not turns:
        return 130
    result = gathered(turns, chosen, len({turn["round"] for turn in turns}))
    save(result, chosen.out)
    print(results.text(result))
    picture(result, chosen.out, jdks[0])
    say(f"the table is {shown(chosen.out / 'bench.md')}, every turn is in {shown(chosen.out / 'bench.json')}")
    return 130 if stopped else 1 if any(turn.get("failed") for turn in turns if turn["ours"]) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
