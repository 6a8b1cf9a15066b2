package dql.gym;

import dql.run.Install;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which Python a worker runs in. */
final class Python {
    /** What puts right whatever is missing. */
    static final String FIX = "./dql gym installs what it needs";

    private Python() { }

    /** The one that the property dql.python or DQL_PYTHON names, else that of dql's own environment, else the one on PATH. */
    static String path() {
        String named = System.getProperty("dql.python", System.getenv("DQL_PYTHON"));
        if (named != null && !named.isBlank()) return named;
        Path own = Install.home().resolve(".dql/venv/bin/python");
        return Files.isExecutable(own) ? own.toString() : "python3";
    }

    /** Whether it starts and knows of the packages. */
    static boolean whole() {
        try {
            var looked = new ProcessBuilder(path(), "-c", "import sys; from importlib.util import find_spec as f; sys.exit(not all(map(f, ['numpy', 'gymnasium', 'ale_py'])))")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return looked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
