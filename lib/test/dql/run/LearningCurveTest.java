package dql.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Dql;
import dql.Part;
import dql.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCurveTest {
    private static final String TWO_SEEDS = """
        # h.steps: 300
        # seed 0: mean return 7.50 of 20 fresh greedy episodes at the end, 4 s
        # seed 1: mean return -1.00 of 20 fresh greedy episodes at the end, 4 s
        seed,t,return,evaluation
        0,100,,1.00
        0,200,2.00,3.00
        0,300,4.00,5.00
        1,100,1.00,
        1,200,4.00,5.00
        1,300,8.00,9.00
        """;

    @Test void readsCurvesAndEnds(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nstep-Chain.csv"), TWO_SEEDS);
        var curve = LearningCurve.of(folder, "nstep", "Chain");
        assertEquals("3-step DQN", curve.name());
        assertArrayEquals(new double[] {100, 200, 300}, curve.t());
        assertArrayEquals(new double[] {Double.NaN, 2, 4}, curve.returns().get(0));
        assertArrayEquals(new double[] {7.5, -1}, curve.ends());
        assertEquals(3.25, curve.scores().mean());
        assertEquals("3-step DQN: 2 seeds, 300 steps, [7.5, -1.0] at the end", curve.toString());
    }

    @Test void bandsBeginWhereAllSeedsHaveValues(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("dqn-Chain.csv"), TWO_SEEDS);
        var band = (Part.Band) LearningCurve.of(folder, "dqn", "Chain").band();
        assertArrayEquals(new double[] {200, 300}, band.x());
        assertArrayEquals(new double[] {3, 5}, band.low());
        assertArrayEquals(new double[] {4, 7}, band.mid());
        assertArrayEquals(new double[] {5, 9}, band.high());
        assertArrayEquals(new double[] {3, 6}, ((Part.Band) LearningCurve.of(folder, "dqn", "Chain").trainingBand()).mid());
    }

    @Test void allCommittedCurvesAreWhole() throws IOException {
        try (var files = Files.list(Install.home().resolve("data/curves"))) {
            var names = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".csv")).map(f -> f.replace(".csv", "").split("-", 2)).toList();
            assertTrue(names.size() > 15, names.size() + " curves");
            for (var name : names) {
                var curve = Dql.learningCurve(name[0], name[1]);
                assertEquals(5, curve.ends().length, curve.name());
                assertEquals(100, curve.t().length, curve.name());
            }
        }
    }

    @Test void saysWhatIsWrong(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("dqn-Chain.csv"), TWO_SEEDS.replace("# seed 1", "# seat 1"));
        Refused.saying(IllegalArgumentException.class, "it has dqn-Chain.csv", () -> LearningCurve.of(folder, "dqn", "Pong"));
        Refused.saying(IllegalArgumentException.class, "is no whole learning curve: curves of 2 seeds, ends of 1", () -> LearningCurve.of(folder, "dqn", "Chain"));
    }
}
