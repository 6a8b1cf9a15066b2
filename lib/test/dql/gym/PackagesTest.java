package dql.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {
    @TempDir
    Path folder;

    /** What is said of a Python that prints this. */
    private Packages printing(String script) throws IOException, InterruptedException {
        Path python = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + script);
        assertTrue(python.toFile().setExecutable(true));
        return Packages.look(python.toString());
    }

    @Test void saysWhatThereIs() throws IOException, InterruptedException {
        var all = printing("printf 'Python 3.12.1\\nnumpy 2.4.6\\ngymnasium 1.4.0\\nale_py 0.12.1\\n'");
        assertEquals(new Packages("Python 3.12.1, numpy 2.4.6, gymnasium 1.4.0, ale_py 0.12.1", ""), all);
    }

    @Test void whatIsNotThereComesWithItsFix() {
        var none = Packages.of(List.of("Python 3.12.1", "no numpy", "no gymnasium", "no ale_py"));
        assertEquals(new Packages("Python 3.12.1; not installed, only gym(...) and atari(...) need it: ./dql gym", ""), none);
        var some = Packages.of(List.of("Python 3.12.1", "numpy 2.4.6", "gymnasium 1.4.0", "no ale_py (ImportError: libx.so)"));
        assertEquals(new Packages("Python 3.12.1, numpy 2.4.6, gymnasium 1.4.0; missing: ale_py (ImportError: libx.so)", "./dql gym installs what it needs, or installs it anew"), some);
    }

    @Test void aPythonThatDoesNotWorkIsSaid() throws IOException, InterruptedException {
        String fix = "install Python 3.10 or newer, or set DQL_PYTHON to one; then ./dql gym installs what it needs";
        assertEquals(new Packages("its Python does not start", fix), Packages.look(folder.resolve("none").toString()));
        assertEquals(new Packages("a Python that ended before it could say what it has", fix), printing("exit 3"));
    }
}
