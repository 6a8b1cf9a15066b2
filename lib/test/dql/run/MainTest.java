package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    private static String said(String... args) {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, Main.run(args));
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test void helpNamesTheCommands() {
        assertTrue(said("--help").contains("doctor"));
        assertTrue(said("doctor", "--help").contains("--gpu"));
        assertTrue(said("train", "--help").contains("--device"));
    }

    @Test void anUnknownCommandIsAnErrorOfUse() {
        var before = System.err;
        System.setErr(new PrintStream(new ByteArrayOutputStream()));
        try {
            assertEquals(2, Main.run("dance"));
        } finally {
            System.setErr(before);
        }
    }
}
