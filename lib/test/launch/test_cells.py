"""The README's cell in the real Java kernel and in jshell: it learns, it draws, and the stop button stops it."""

import os
import re
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "launch"))
import kernel  # noqa: E402
import notebooks  # noqa: E402

try:
    from jupyter_client.manager import KernelManager
except ImportError:    # outside the project's own environment
    KernelManager = None

README = (kernel.ROOT / "README.md").read_text(encoding="utf8")
CELL = re.search(r"```java\n(.*?)```", README, re.S)[1]
SHORT = CELL.replace("CARTPOLE.hyper(), 0)", "CARTPOLE.hyper().steps(8_000), 0)")


@unittest.skipUnless(KernelManager and (kernel.ROOT / "target" / "dql.jar").exists(), "there is no kernel yet")
class Cells(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        kernel.jupyter_folders()
        if "DQL_JAVA" in os.environ:    # ./dql test says which Java; by hand, the kernel of the last ./dql run
            kernel.install()
        cls.manager = KernelManager(kernel_name="java")
        cls.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.client = cls.manager.blocking_client()
        cls.client.start_channels()
        cls.client.wait_for_ready(timeout=120)

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel(now=True)

    def run_cell(self, code, interrupt_after=None):
        """Runs a cell; returns its outputs by MIME type, its error, and the seconds from an interrupt to its end."""
        request, outputs, error, interrupted = self.client.execute(code), {}, None, None
        deadline = time.time() + 120
        while time.time() < deadline:
            if interrupt_after is not None and time.time() > deadline - 120 + interrupt_after and interrupted is None:
                self.manager.interrupt_kernel()
                interrupted = time.time()
            try:
                message = self.client.get_iopub_msg(timeout=.1)
            except Exception:
                continue
            if message["parent_header"].get("msg_id") != request:
                continue
            content = message["content"]
            if message["msg_type"] in ("execute_result", "display_data"):
                outputs.update(content["data"])
            elif message["msg_type"] == "error":
                error = "\n".join(content["traceback"])
            elif message["msg_type"] == "status" and content["execution_state"] == "idle":
                return outputs, error, interrupted and time.time() - interrupted
        self.fail("the cell did not end within 120 s")

    def value(self, code):
        outputs, error, _ = self.run_cell(code)
        self.assertIsNone(error)
        return outputs["text/plain"]

    def test_1_the_cell_learns_and_draws(self):
        outputs, error, _ = self.run_cell(SHORT)
        self.assertIsNone(error)
        self.assertIn("image/png", outputs)
        self.assertEqual(self.value("log.steps()"), "8000")
        early, late = (float(self.value(f'mean(java.util.Arrays.copyOfRange(log.values("return"), {part}))'))
                       for part in ("0, 20", "log.episodes() - 10, log.episodes()"))
        self.assertGreater(late, 2 * early)

    def test_2_an_interrupt_ends_training_and_keeps_its_log(self):
        _, error, seconds = self.run_cell("var log = train(dqn, CARTPOLE.hyper(), 1);", interrupt_after=4)
        self.assertIn("nterrupt", error)
        self.assertLess(seconds, 3)                    # alone on a machine it takes some 0.1 s
        time.sleep(1)
        steps = int(self.value("log.steps()"))
        self.assertGreater(steps, 100)
        self.assertLess(steps, 100_000)
        time.sleep(1)
        self.assertEqual(int(self.value("log.steps()")), steps, "it runs on in the background")
        self.assertIn("image/png", self.run_cell('log.plot("return")')[0])

    def test_3_so_does_notebook_10(self):
        cells = [notebooks.source(c) for _, c in notebooks.code_cells(notebooks.read(kernel.ROOT / "notebooks" / "10-dqn.ipynb"))]
        for cell in cells[0], next(c for c in cells if c.startswith("Target dqn")).splitlines()[0], next(c for c in cells if c.startswith("Log train")):
            self.assertIsNone(self.run_cell(cell)[1])
        code = 'var half = train(dqn, CARTPOLE.hyper(), 0, true, new Log(CARTPOLE.hyper(), 0).live("return"));'
        self.assertLess(self.run_cell(code, interrupt_after=3)[2], 3)
        time.sleep(1)
        self.assertGreater(int(self.value("half.episodes()")), 10)

    def test_4_a_live_curve_is_one_picture_drawn_again(self):
        outputs, error, _ = self.run_cell('var seen = new Log(CARTPOLE.hyper().steps(2_000), 0).live("return");\n'
                                          'for (var x : play(cartPole(0), s -> 0, 1, 2_000)) seen.step(x);')
        self.assertIsNone(error)
        self.assertIn("image/png", outputs)

    def test_7_a_film_moves(self):
        outputs, error, _ = self.run_cell("dql.Dql.film(dql.Dql.cartPole(0), s -> 0, 1)")
        self.assertIsNone(error)
        self.assertRegex(outputs["text/html"], '^<img alt="film of [0-9]+ steps, 1 episode, return [0-9]+" src="data:image/gif;base64,R0lGODlh')
        self.assertIn('save("film.gif")', outputs["text/plain"])

    def test_6_seeds_run_side_by_side_and_stop_together(self):
        code = "var some = seeds(3).threads(2).run(seed -> train(dqn, CARTPOLE.hyper(), seed));"
        _, error, seconds = self.run_cell(code, interrupt_after=4)
        self.assertIn("nterrupt", error)
        self.assertLess(seconds, 3)
        time.sleep(1)
        self.assertEqual(self.value("some.size()"), "2", "the third had not begun")
        self.assertGreater(int(self.value("some.get(1).steps()")), 100)
        self.assertEqual(self.value('Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().startsWith("dql-seeds")).count()'), "0")

    def test_5_errors_are_plain_words(self):
        error = self.run_cell("mlp(8).on(cartPole(0), 0).of(State.of(new float[8]))")[1]
        self.assertIn("s must have 4 numbers, not 8 numbers", error)


class Shell(unittest.TestCase):
    @unittest.skipUnless((kernel.ROOT / "target" / "dql.jar").exists(), "the library is not built yet")
    def test_the_cell_learns_in_jshell(self):
        done = subprocess.run([str(kernel.ROOT / "dql"), "shell"], input=SHORT + "\nlog.steps()\n/exit\n", capture_output=True, text=True, timeout=180)
        self.assertIn("return per episode", done.stdout, done.stdout + done.stderr)      # the figure's title and sparkline
        self.assertRegex(done.stdout, r"==> 8000")


if __name__ == "__main__":
    unittest.main()
