"""The benchmark's table: medians, ratios both ways round, failures in words, and which jobs are meant."""

import contextlib
import io
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "lib" / "bench"))
import bench  # noqa: E402
import environments  # noqa: E402
import jobs  # noqa: E402
import results  # noqa: E402

OURS, PEER = "dql, Java 25", "Stable-Baselines3"


def turn(job, who, sections, process_s=10.0, failed=None, **line):
    made = {"job": job, "who": who, "ours": who.startswith("dql"), "sections": sections, "process_s": process_s, "cpu_s": process_s,
            "lines": [{"what": who, "versions": {"python": "3.11"}, **line}] if line else []}
    return {**made, "failed": failed} if failed else made


def loop(who, rate, process_s=10.0, steps=100_000):
    return turn("run", who, ["loop", "first"], process_s, steps=steps, steps_per_s=rate, mean_return=300)


def result(turns, **more):
    return {"machine": "A Processor, 2 cores, Linux x86_64.", "rounds": 3, "quick": False, "pinned": "the same core", "versions": {"python": ["3.11"]},
            **results.summary(turns), "turns": turns, **more}


class Numbers(unittest.TestCase):
    def test_medians_and_ratios_of_rates(self):
        rows = results.summary([loop(OURS, r) for r in (60_000, 66_000, 99_000)] + [loop(PEER, r) for r in (3_000, 2_000, 3_300)])["sections"]["loop"]
        self.assertEqual([row["who"] for row in rows], [OURS, PEER])
        self.assertEqual((rows[0]["median"], rows[0]["low"], rows[0]["high"], rows[0]["n"]), (66_000, 60_000, 99_000, 3))
        self.assertEqual(rows[1]["times"], {OURS: 22})

    def test_less_is_better_for_times(self):
        rows = results.summary([loop(PEER, 1, process_s=34), loop(OURS, 1, process_s=4)])["sections"]["first"]
        self.assertEqual([row["who"] for row in rows], [OURS, PEER])
        self.assertEqual(rows[1]["times"], {OURS: 8.5})

    def test_a_process_of_another_length_is_no_first_100_000(self):
        self.assertNotIn("first", results.summary([loop(OURS, 1, steps=50_000)])["sections"])

    def test_share_of_the_processors_limit(self):
        turns = [turn("dql-steps", OURS, ["cartpole"], key="cartpole", us=130), turn("dql-limit", OURS, [], key="limit", gflops=116)]
        row = results.summary(turns)["sections"]["cartpole"][0]
        self.assertAlmostEqual(row["of_limit"], 10.86 / 130 * 1000 / 116, places=3)

    def test_a_core_that_others_use_is_noticed(self):
        limits = [turn("dql-limit", OURS, [], key="limit", gflops=g) for g in (116, 115, 58)]
        shares = [{**loop(OURS, 1, process_s=10), "cpu_s": s} for s in (9.8, 7)]
        seeds = [turn("dql-seeds", OURS, ["seeds"], threads=2, cores=c, alone_steps_per_s=60, steps_per_s=114, same_numbers=True) for c in (1.9, 1.1)]
        self.assertEqual([results.summary(turns)["disturbed"] for turns in (limits, limits[:2], shares, shares[:1], seeds, seeds[:1])], [1, 0, 1, 0, 1, 0])

    def test_worlds_have_a_section_each(self):
        sections = results.summary([turn("dql-env", OURS, ["env-acrobot"], key="env-acrobot", steps_per_s=1_500_000),
                                    turn("env-gymnasium", "Gymnasium", ["env-acrobot"], key="env-acrobot", steps_per_s=15_000)])["sections"]
        self.assertEqual(sections["env-acrobot"][1]["times"], {OURS: 100})
        self.assertNotIn("env-cartpole", sections)

    def test_seeds(self):
        row = results.summary([turn("dql-seeds", OURS, ["seeds"], threads=2, alone_steps_per_s=60, steps_per_s=114, same_numbers=True)])
        self.assertAlmostEqual(row["sections"]["seeds"][0]["speedup"], 1.9)

    def test_three_digits(self):
        self.assertEqual([results.number(x) for x in (66_666, 3_177.9, 1_234_567, 482.16, 35.83, .567)],
                         ["66,700", "3,180", "1,230,000", "482", "35.8", "0.57"])


class Words(unittest.TestCase):
    def test_a_peer_that_is_not_there_stands_in_the_table(self):
        text = results.text(result([loop(OURS, 66_000), turn("sb3-run", PEER, ["loop"], failed="not installed: No matching distribution")]))
        self.assertIn("| Stable-Baselines3 | not installed: No matching distribution |", text)
        self.assertIn("| **dql, Java 25** | 66,000 |", text)

    def test_some_turns_failed(self):
        text = results.text(result([loop(PEER, 3_000), turn("sb3-run", PEER, ["loop"], failed="failed: out of memory")]))
        self.assertIn("Stable-Baselines3 (1 turns; otherwise failed: out of memory)", text)

    def test_every_row_has_as_many_cells_as_its_head(self):
        turns = [loop(OURS, 2), loop("dql, Java 17", 1), loop(PEER, 1), turn("jax", "JAX", ["loop", "seeds"], failed="failed"),
                 turn("dql-seeds", OURS, ["seeds"], threads=2, alone_steps_per_s=60, steps_per_s=114, same_numbers=True)]
        for block in results.text(result(turns)).split("## ")[1:]:
            rows = [row for row in block.splitlines() if row.startswith("|")]
            self.assertEqual({row.count("|") for row in rows}, {rows[0].count("|")}, block)

    def test_the_picture_says_what_it_shows(self):
        lines = results.drawing(result([loop(OURS, 66_000), loop(PEER, 3_000)]))
        self.assertEqual(lines[0], ["title", "DQN on one core: dql on Java 25, 22.0 times as fast as Stable-Baselines3"])
        self.assertEqual([line[1] for line in lines if line[0] == "bar"], ["ours", "theirs"] * 2)

    def test_nothing_measured_draws_nothing(self):
        self.assertEqual(results.drawing(result([turn("sb3-run", PEER, ["loop"], failed="failed")])), [])

    def test_a_complaint_names_no_folder(self):
        self.assertEqual(bench.complaint(f"WARNING: x\n  at dql.Main\nOSError: {ROOT}/target is gone\n"), "OSError: ./target is gone")


class Jobs(unittest.TestCase):
    ALL = jobs.jobs([jobs.Jdk("", 25, ["--add-modules=jdk.incubator.vector"])], False, 2)

    def names(self, *only, peers=True):
        return [job.name for job in bench.pick(self.ALL, only, peers)]

    def test_names_and_beginnings(self):
        self.assertEqual(self.names("jax"), ["jax-run", "jax-first"])
        self.assertEqual(self.names("sb3-run", "jax-first"), ["jax-first", "sb3-run"])
        with self.assertRaisesRegex(ValueError, "there is no job 'tensorflow': there are dql-run"):
            self.names("tensorflow")

    def test_without_peers(self):
        self.assertTrue(all(name.startswith("dql-") for name in self.names(peers=False)))

    def test_every_section_is_known_and_every_peer_has_its_program_and_group(self):
        for job in self.ALL:
            self.assertLessEqual(set(job.sections), set(results.SECTIONS))
            if job.group:
                self.assertIn(job.group, environments.GROUPS)
                self.assertTrue(Path(job.command("python")[1]).exists(), job.name)

    def test_options(self):
        self.assertEqual(bench.options([]).rounds, 5)
        self.assertEqual(bench.options(["--quick"]).rounds, 1)
        with contextlib.redirect_stderr(io.StringIO()), self.assertRaises(SystemExit):
            bench.options(["--rounds", "0"])


class Turns(unittest.TestCase):
    def run_python(self, code, limit=60):
        return bench.run(jobs.Job("x", "X", "", "torch", ["loop"], lambda python: [sys.executable, "-c", code], limit=limit), None)

    def test_a_line_of_json(self):
        made = self.run_python("print('noise'); print('{\"a\": 1}')")
        self.assertEqual(made["lines"], [{"a": 1}])
        self.assertNotIn("failed", made)

    def test_a_failure_and_a_hang(self):
        self.assertEqual(self.run_python("raise ValueError('no')")["failed"], "failed: ValueError: no")
        self.assertEqual(self.run_python("import time; time.sleep(60)", limit=1)["failed"], "failed: took longer than 1 s")

    def test_results_are_whole_files_without_this_machines_names(self):
        with tempfile.TemporaryDirectory() as folder:
            bench.save(bench.gathered([loop(OURS, 5)], bench.options([]), 1), Path(folder))
            self.assertEqual(sorted(os.listdir(folder)), ["bench.json", "bench.md"])
            text = (Path(folder) / "bench.json").read_text()
            self.assertEqual(json.loads(text)["rounds"], 1)
            self.assertNotIn(str(ROOT), text)


class Pins(unittest.TestCase):
    def test_every_requirement_is_pinned(self):
        for group in environments.GROUPS:
            for line in (ROOT / "lib" / "bench" / "peers" / f"requirements-{group}.txt").read_text().splitlines():
                self.assertRegex(line, r"^(#.*|[A-Za-z0-9._-]+==[^ ]+( ; sys_platform [!=]= \"\w+\")?)$")


if __name__ == "__main__":
    unittest.main()
