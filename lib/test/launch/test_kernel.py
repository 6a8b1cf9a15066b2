"""The kernel's specification, and files written in one go."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "launch"))
import kernel  # noqa: E402

ENV = {"DQL_JAVA": "/jdk/bin/java", "DQL_JVM": "-Xmx1g --add-modules=jdk.incubator.vector", "OMP_NUM_THREADS": "1", "SECRET": "x"}


class Spec(unittest.TestCase):
    def test_goes_straight_to_java_with_the_library(self):
        spec = kernel.spec(Path("/k"), ENV)
        self.assertEqual(spec["argv"][0], "/jdk/bin/java")
        self.assertEqual(spec["argv"][-3:], ["-jar", "/k/jjava.jar", "{connection_file}"])
        self.assertIn("-Xmx1g", spec["argv"])
        self.assertEqual(spec["interrupt_mode"], "message")
        self.assertEqual(spec["env"], {"JJAVA_CLASSPATH": str(kernel.ROOT / "target" / "dql.jar"), "OMP_NUM_THREADS": "1"})

    def test_is_rewritten_only_when_it_differs(self):
        with tempfile.TemporaryDirectory() as prefix:
            kernel.folder(prefix).mkdir(parents=True)
            (kernel.folder(prefix) / "jjava.jar").touch()
            old, kernel.os.environ = kernel.os.environ, ENV
            self.addCleanup(setattr, kernel.os, "environ", old)
            file = kernel.install(prefix)
            before = file.stat().st_mtime_ns
            self.assertEqual(kernel.install(prefix).stat().st_mtime_ns, before)
            file.write_text("{}")
            self.assertEqual(json.loads(kernel.install(prefix).read_text())["display_name"], "Java")

    def test_replace_leaves_one_whole_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "x.ipynb"
            file.write_text("old")
            with self.assertRaises(TypeError):
                kernel.replace(file, None)
            self.assertEqual(file.read_text(), "old")
            kernel.replace(file, "new é")
            self.assertEqual([p.name for p in Path(folder).iterdir()], ["x.ipynb"])
            self.assertEqual(file.read_text(encoding="utf-8"), "new é")


class Binder(unittest.TestCase):
    def test_has_the_same_environment(self):
        there = kernel.ROOT / ".binder" / "environment.yml"
        self.assertEqual(there.read_text(), (kernel.ROOT / "environment.yml").read_text())


if __name__ == "__main__":
    unittest.main()
