"""What ./dql says and returns when something is missing, on a copy of the launcher with doctored tools on PATH."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TOOLS = "sh dirname readlink sed grep head tail cat ls tr mkdir mv rm cp cmp find awk df ln sleep mkfifo uname tee".split()
MODULES = "jdk.compiler@17 jdk.jshell@17 jdk.incubator.vector@17"


class Launcher(unittest.TestCase):
    def setUp(self):
        temp = tempfile.TemporaryDirectory()
        self.addCleanup(temp.cleanup)
        self.root = Path(temp.name).resolve() / "a project"
        self.bin = Path(temp.name).resolve() / "bin"
        self.bin.mkdir()
        (self.root / "lib" / "src").mkdir(parents=True)
        shutil.copy(ROOT / "dql", self.root)
        shutil.copytree(ROOT / "lib" / "launch", self.root / "lib" / "launch", ignore=shutil.ignore_patterns("__pycache__"))
        (self.root / "pom.xml").write_text("<project/>")
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.java()
        self.tool("mvn", 'mkdir -p target/lib && echo jar > target/dql.jar && echo "$@" >> calls')
        self.tool("python3", "exit 0")
        self.tool("df", "echo head; echo disk 9 9 90000000 9 /")

    def tool(self, name, script, folder=None):
        file = (folder or self.bin) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_text("#!/bin/sh\n" + script + "\n")
        file.chmod(0o755)

    def java(self, version="17.0.15", modules=MODULES, folder=None):
        home = (folder or self.bin).parent
        self.tool("java", f"""case "$1" in
          -XshowSettings*) echo '    java.home = {home}' >&2; echo 'openjdk version "{version}" 2025-04-15' >&2 ;;
          --list-modules) printf '%s\\n' {modules} ;;
          *) echo "java $*" ;;
        esac""", folder)

    def dql(self, *args, cwd=None, **env):
        done = subprocess.run([str(self.root / "dql"), *args], env={"PATH": str(self.bin), "HOME": str(self.root), **env},
                              cwd=cwd or self.root, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout, done.stderr

    def refused(self, words, *args, **env):
        code, _, said = self.dql(*(args or ("train",)), **env)
        self.assertEqual(code, 2, said)
        self.assertRegex(said, words)
        self.assertNotIn("Traceback", said)
        self.assertLessEqual(len(said.strip().splitlines()), 3, said)

    def test_no_java(self):
        (self.bin / "java").unlink()
        self.refused("there is no Java: install a JDK, 17 or newer")

    def test_java_home_without_java(self):
        self.refused("JAVA_HOME is /nowhere, which has no bin/java", JAVA_HOME="/nowhere")

    def test_java_that_does_not_start(self):
        self.tool("java", "exit 1")
        self.refused("does not start")

    def test_old_java(self):
        for version in ("1.8.0_392", "11.0.2", "16", "9-ea"):
            self.java(version)
            self.refused(f"is Java {version}, too old: install a JDK, 17")

    def test_new_java(self):
        for version in ("17", "17.0.15", "21-ea", "25.0.3", "26-internal"):
            self.java(version)
            self.assertEqual(self.dql("train")[0], 0, version)

    def test_runtime_without_compiler_or_jshell(self):
        for missing in ("jdk.compiler", "jdk.jshell"):
            self.java(modules=" ".join(m for m in MODULES.split() if not m.startswith(missing)))
            self.refused(f"is a runtime without {missing}, not a full JDK")

    def test_java_home_comes_before_path(self):
        self.java("11", folder=self.bin)
        self.java("21", folder=self.root / "jdk" / "bin")
        self.assertEqual(self.dql("train", JAVA_HOME=str(self.root / "jdk"))[0], 0)

    def test_no_maven(self):
        (self.bin / "mvn").unlink()
        self.refused("there is no Maven, which builds the library: install it")

    def test_no_python(self):
        (self.bin / "python3").unlink()
        self.refused("there is no Python, which runs Jupyter", "run")

    def test_old_python(self):
        self.tool("python3", 'case $2 in *version_info*) exit 1 ;; esac')
        self.refused("is older than Python 3.9", "run")

    def test_python_without_venv(self):
        self.tool("python3", 'case $2 in *ensurepip*) exit 1 ;; esac')
        self.refused("cannot make a virtual environment: install its venv package .*python3-venv", "run")

    def test_no_space(self):
        self.tool("df", "echo head; echo disk 9 9 1024000 9 /")
        self.refused("only 1000 MB are free on the disk of .*, and about 2000 MB are needed")

    def test_no_network_for_maven(self):
        self.tool("mvn", "echo '[ERROR] Could not transfer artifact ai.djl:api:pom:0.35.1 from/to central (x): unknown host'; exit 1")
        self.refused("Maven could not download ai.djl:api:pom:0.35.1: check the network.*build.log")

    def test_no_network_for_pip(self):
        self.tool("python3", f'[ "$2" != venv ] || {{ mkdir -p "$3/bin"; cp "{self.bin}/pip-python" "$3/bin/python"; }}')
        self.tool("pip-python", "echo 'ERROR: No matching distribution found for anyio==4.12.1'; exit 1")
        self.refused("pip could not download anyio==4.12.1: check the network", "run")

    def test_full_disk_while_building(self):
        self.tool("mvn", "echo 'java.io.IOException: No space left on device'; exit 1")
        self.refused("the disk is full")

    def test_code_that_does_not_compile(self):
        self.tool("mvn", "echo '[ERROR] X.java:[1,2] illegal start'; exit 1")
        code, _, said = self.dql("train")
        self.assertEqual(code, 1)
        self.assertIn("does not compile", said)
        self.assertIn("X.java:[1,2] illegal start", said)

    def test_unknown_command(self):
        code, out, said = self.dql("tset")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("there is no command 'tset'", said)
        self.assertIn("./dql lab", said)

    def test_help_and_nothing(self):
        self.assertEqual(self.dql("--help")[0], 0)
        self.assertEqual(self.dql()[0], 2)

    def test_from_anywhere_and_through_links(self):
        (self.bin / "one").symlink_to(self.root / "dql")
        (self.bin / "two").symlink_to("one")
        done = subprocess.run([str(self.bin / "two"), "train", "dqn", "a b"], env={"PATH": str(self.bin)}, cwd="/", capture_output=True, text=True)
        self.assertIn("dql.run.Main train dqn a b", done.stdout)
        self.assertIn(f"-cp {self.root}/target/dql.jar", done.stdout)

    def test_builds_only_what_changed(self):
        def calls():
            return (self.root / "calls").read_text().splitlines()
        self.dql("train")
        self.dql("train")
        self.assertEqual(len(calls()), 1)
        self.dql("train", DQL_CUDA="1")
        self.assertIn("-P cuda", calls()[1])
        self.dql("train", DQL_CUDA="1")
        self.assertEqual(len(calls()), 2)
        (self.root / "lib" / "src" / "New.java").write_text("")
        self.dql("train", DQL_CUDA="1")
        self.assertEqual(len(calls()), 3)

    def test_a_lock_whose_owner_is_gone(self):
        (self.root / ".dql").mkdir()
        gone = subprocess.Popen([sys.executable, "-c", ""])
        gone.wait()
        (self.root / ".dql" / "lock").symlink_to(str(gone.pid))
        self.assertEqual(self.dql("train")[0], 0)
        self.assertFalse(os.path.lexists(self.root / ".dql" / "lock"))

    def test_doctor_without_maven_says_what_is_there(self):
        (self.bin / "mvn").unlink()
        code, out, _ = self.dql("doctor")
        self.assertEqual(code, 2)
        self.assertRegex(out, "ok java .*Java 17")
        self.assertRegex(out, "!! maven .*there is no Maven")
        self.assertRegex(out, "ok python ")
        self.assertRegex(out, "!! library .*not built")

    def test_doctor_without_java(self):
        (self.bin / "java").unlink()
        code, out, _ = self.dql("doctor")
        self.assertEqual(code, 2)
        self.assertRegex(out, "!! java .*there is no Java")

    def test_options_for_java(self):
        _, out, _ = self.dql("train", DQL_JAVA_OPTS="-Xmx8g")
        for option in ("--add-modules=jdk.incubator.vector", "-Dai.djl.offline=true", "-Xmx8g", f"-Ddql.home={self.root}"):
            self.assertIn(option, out)
        self.assertNotIn("native-access", out)
        self.java("25")
        self.assertIn("--enable-native-access=ALL-UNNAMED", self.dql("train")[1])
        self.assertNotIn("offline", self.dql("train", DQL_CUDA="1")[1])


if __name__ == "__main__":
    unittest.main()
