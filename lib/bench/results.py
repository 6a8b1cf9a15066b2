"""From turns to the table: medians, ratios, and how they are written down. A turn is one process that ran once."""

import statistics

# section: (title, unit, whether more is better)
SECTIONS = {
    "loop": ("DQN on CartPole, the whole loop on one core, once it is warm", "steps/s", True),
    "first": ("Its first 100,000 steps, a whole process from start to end, compilation included", "s", False),
    "cartpole": ("One training step: 4-120-84-2, batch 128, Adam", "µs", False),
    "action": ("One action: 4-120-84-2, the best of Q(s, a)", "µs", False),
    "minatar": ("One training step: 4x10x10, 16 filters of 3x3, 128, 6 actions, batch 32, Adam", "µs", False),
    "nature": ("One training step: the Nature network, 4x84x84, batch 32, Adam", "µs", False),
    "ddpg": ("DDPG on Pendulum, a whole run on one core", "steps/s", True),
    "a2c": ("A2C on CartPole, 8 copies, a whole run on one core", "steps/s", True),
    "a3c": ("A3C on CartPole, warm, one thread and two", "steps/s", True),
    "env-cartpole": ("CartPole with random actions, no learning", "steps/s", True),
    "env-mountaincar": ("MountainCar with random actions", "steps/s", True),
    "env-acrobot": ("Acrobot with random actions", "steps/s", True),
    "env-pendulum": ("Pendulum with random actions", "steps/s", True),
    "env-lunarlander": ("LunarLander with random actions", "steps/s", True),
    "env-breakout": ("10x10 Breakout with random actions", "steps/s", True),
    "env-spaceinvaders": ("10x10 Space Invaders with random actions", "steps/s", True),
    "env-vector": ("64 copies of CartPole with random actions", "steps/s", True),
    "env-atari": ("Atari's Breakout, Nature protocol, with random actions: dql through its bridge to Python", "steps/s", True),
    "env-atari-vector": ("8 copies of Atari's Breakout with random actions: dql through its bridge to Python", "steps/s", True),
    "seeds": ("Several seeds of the whole loop, one after another and one a thread", "steps/s", True),
}
KEYS = {"cartpole", "action", "minatar", "nature"}
# multiply-adds of the training step in "cartpole": forward twice and the weights' gradient, and the slope at both hidden layers
CARTPOLE_OPERATIONS = 2 * 128 * (3 * (4 * 120 + 120 * 84 + 84 * 2) + 120 * 84 + 84 * 2)


def measures(turn):
    """What a turn says, as (section, value, more) for each row that it belongs to."""
    found = []
    for line in turn.get("lines", []):
        key = line.get("key")
        if key in KEYS:
            found.append((key, line["us"], {}))
        elif key == "limit":
            found.append(("limit", line["gflops"], {}))
        elif key in SECTIONS:
            found.append((key, line["steps_per_s"], {}))
        elif "alone_steps_per_s" in line:
            found.append(("seeds", line["steps_per_s"], {name: line[name] for name in ("alone_steps_per_s", "threads", "same_numbers")}))
        elif "mean_return" in line:
            more = {"mean_return": line["mean_return"], "steps": line["steps"]}
            if "loop" in turn["sections"]:
                found.append(("loop", line["steps_per_s"], more))
            if "first" in turn["sections"] and line["steps"] == 100_000 and not turn.get("failed"):
                found.append(("first", turn["process_s"], more))
    return found


def median(values):
    return statistics.median(values)


def summary(turns):
    """Rows by section, fastest first: who, n, median, low, high, ratios, more; or who and, in words, why there is none."""
    rows, limit = {}, []

    def row(section, turn):
        empty = {"who": turn["who"], "ours": turn["ours"], "values": [], "more": []}
        return rows.setdefault(section, {}).setdefault(turn["who"], empty)

    for turn in turns:
        for section, value, more in measures(turn):
            if section == "limit":
                limit.append(value)
            else:
                row(section, turn)["values"].append(value)
                row(section, turn)["more"].append(more)
        for section in turn["sections"] if turn.get("failed") else ():
            row(section, turn)["failed"] = turn["failed"]
    sections = {name: compared(name, [finished(name, r, limit) for r in rows[name].values()]) for name in SECTIONS if name in rows}
    return {"sections": sections, "limit_gflops": median(limit) if limit else None, "disturbed": sum(disturbed(turn, limit) for turn in turns)}


def disturbed(turn, limit):
    """Whether something else had a tenth of its core or more: it waited for it, or the processor's limit itself was lower."""
    share = [line["cores"] / line["threads"] for line in turn.get("lines", []) if "cores" in line] or [turn.get("cpu_s", 1) / turn.get("process_s", 1)]
    lower = [line["gflops"] < 0.9 * max(limit) for line in turn.get("lines", []) if line.get("key") == "limit"]
    return not turn.get("failed") and (share[0] < 0.9 or any(lower))


def compared(section, rows):
    """The rows, fastest first, each of the peers' with how many times as fast ours are."""
    better = SECTIONS[section][2]
    ours = [row for row in rows if row["ours"] and "median" in row]
    for row in rows:
        if not row["ours"] and "median" in row:
            row["times"] = {our["who"]: ratio(our["median"], row["median"], better) for our in ours}
    return sorted(rows, key=lambda row: (-row["median"] if better else row["median"]) if "median" in row else float("inf"))


def ratio(ours, theirs, more_is_better):
    """How many times faster ours is."""
    return ours / theirs if more_is_better else theirs / ours


def finished(section, row, limit):
    """A row with its statistics in place of its values."""
    result = {"who": row["who"], "ours": row["ours"]}
    if "failed" in row:
        result["failed"] = row["failed"]
    if not row["values"]:
        return result
    result.update(n=len(row["values"]), median=median(row["values"]), low=min(row["values"]), high=max(row["values"]))
    returns = [more["mean_return"] for more in row["more"] if "mean_return" in more]
    if returns:
        result.update(mean_return=median(returns), steps=row["more"][-1]["steps"])
    if section == "seeds":
        last = row["more"][-1]
        result.update(threads=last["threads"], alone=median([more["alone_steps_per_s"] for more in row["more"]]),
                      speedup=median([value / more["alone_steps_per_s"] for value, more in zip(row["values"], row["more"])]),
                      same_numbers=all(more["same_numbers"] for more in row["more"]))
    if section == "cartpole" and row["ours"] and limit:
        result["of_limit"] = CARTPOLE_OPERATIONS / result["median"] * 1e-3 / median(limit)
    return result


def number(x):
    """Three significant digits, thousands with commas."""
    if x >= 1000:
        digits = max(0, len(str(int(x))) - 3)
        return f"{round(x, -digits):,.0f}"
    return f"{x:.0f}" if x >= 100 else f"{x:.1f}" if x >= 10 else f"{x:.2f}"


def text(result):
    """The whole table, in Markdown."""
    out = ["# dql and its peers, measured side by side", "", result["machine"], "", *notes(result), ""]
    for section, rows in result["sections"].items():
        title, unit, better = SECTIONS[section]
        ours = sorted({who for row in rows for who in row.get("times", ())}, key=lambda who: ("DJL" in who, who))
        head = ["", unit, "lowest to highest"] + (["alone", "speed-up", "same numbers"] if section == "seeds" else [f"÷ {who.replace('dql, ', '')}" for who in ours])
        out += [f"## {title}", "", line(head), line(["---"] + ["---:"] * (len(head) - 1))]
        for row in rows:
            out.append(line(cells(section, row, ours)))
        out.append("")
    out += ["Versions: " + "; ".join(f"{name} {' and '.join(v)}" for name, v in result["versions"].items()) + "."]
    return "\n".join(out) + "\n"


def cells(section, row, ours):
    name = f"**{row['who']}**" if row["ours"] else row["who"]
    if "of_limit" in row:
        name += f", {row['of_limit']:.0%} of the processor's limit"
    if "median" not in row:
        return [name, row["failed"], ""] + [""] * (3 if section == "seeds" else len(ours))
    if "failed" in row:
        name += f" ({row['n']} turns; otherwise {row['failed']})"
    shown = [name, number(row["median"]), f"{number(row['low'])} to {number(row['high'])}"]
    if section == "seeds":
        return shown + [number(row["alone"]), f"{row['speedup']:.2f} on {row['threads']} threads", "yes" if row["same_numbers"] else "NO"]
    return shown + ["" if row["ours"] else f"{row['times'][who]:.2f}" if row["times"][who] < 10 else f"{row['times'][who]:.1f}" for who in ours]


def line(parts):
    return "| " + " | ".join(parts) + " |"


def notes(result):
    rounds = f"Medians of {result['rounds']} rounds; in each" if result["rounds"] > 1 else "One round; in it"
    said = [f"{rounds} everything ran once, in turn, each process on {result['pinned']} and with one thread, unless said otherwise."]
    said.append("A column ÷ says how many times as fast dql is on that Java, by the ratio of the medians; \"DJL\" is its engine on PyTorch, "
                "otherwise dql takes its own for small networks.")
    if result["limit_gflops"]:
        said.append(f"The processor's limit: {result['limit_gflops']:.0f} GFLOP/s in single-precision multiply-adds on one core.")
    if result["disturbed"]:
        said.append(f"{result['disturbed']} of {len(result['turns'])} turns did not have their core to themselves: something else was running, "
                    "so run it again on a quiet machine.")
    returns = [f"{row['who']} {row['mean_return']:.0f} after {row['steps']:,} steps" for row in result["sections"].get("loop", []) if "mean_return" in row]
    if returns:
        said.append("Mean return of the last 100 training episodes, of at most 500: " + "; ".join(returns) + ".")
    if result["quick"]:
        said.append("A quick run, to see that everything works: its numbers are not to be quoted.")
    return [" ".join(said)]


def drawing(result):
    """The lines of the picture, for Picture.java."""
    lines = []
    for section in ("loop", "first"):
        rows = [row for row in result["sections"].get(section, []) if "median" in row]
        if rows:
            title, unit, better = SECTIONS[section]
            lines.append(["panel", f"{title} ({unit}, {'more' if better else 'less'} is better)"])
            lines += [["bar", "ours" if row["ours"] else "theirs", row["who"], str(row["median"]), number(row["median"])] for row in rows]
    if not lines:
        return []
    note = "a quick run, not to be quoted" if result["quick"] else f"medians of {result['rounds']} rounds" if result["rounds"] > 1 else "one round"
    head = [["title", finding(result["sections"].get("loop", []))],
            ["note", f"the same network, batch, updates and exploration for all; one core, {result['machine'].split(',')[0]}; {note}"]]
    return head + lines


def finding(rows):
    """What the picture shows, in a sentence."""
    best = next((row["who"] for row in rows if row["ours"] and "median" in row), None)
    times = {row["who"]: row["times"][best] for row in rows if best and "times" in row}
    for peer in ("Stable-Baselines3", *times):
        if peer in times:
            return f"DQN on one core: {best.replace(', ', ' on ')}, {times[peer]:.1f} times as fast as {peer}"
    return "Deep Q-learning on one core"
