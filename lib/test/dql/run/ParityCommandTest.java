package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParityCommandTest {

    private static void run(int code, String saying, String... args) {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            assertEquals(code, Main.run(args));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        String text = said.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains(saying), text);
    }

    @Test void aMatchEndsWith0() {
        run(0, "MountainCar against mountaincar.csv, row by row and from seed 42: 402 rows, no mismatch", "parity", "mountaincar", "data/parity/mountaincar.csv", "--seed", "42");
        run(0, "252 rows, no mismatch", "parity", "PCG64", "data/parity/pcg64_draws.csv");
    }

    @Test void aMismatchEndsWith1() {
        run(1, "line 2: from the seed, state 0 is", "parity", "MountainCar", "data/parity/mountaincar.csv", "--seed", "340282366920938463463374607431768211456");
    }

    @Test void wrongUseEndsWith2() {
        run(2, "not of CartPole", "parity", "CartPole", "data/parity/mountaincar.csv");
        run(2, "there is no file", "parity", "CartPole", "data/parity/none.csv");
        run(2, "there is no world", "parity", "Pong", "data/parity/mountaincar.csv");
        run(2, "a seed is a whole number, 0 or more, not -1", "parity", "CartPole", "data/parity/cartpole.csv", "--seed", "-1");
        run(2, "Missing required parameter", "parity", "CartPole");
    }

    @Test void helpSaysWhatMustAgree() {
        run(0, "What must agree", "parity", "--help");
        run(0, "parity", "--help");
    }
}
