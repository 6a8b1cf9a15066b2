package dql.fit;

import static dql.Dql.classification;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.Refused;
import dql.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    /** Three clouds, around the corners of a triangle. */
    private static Classification clouds() {
        var rng = new Rng(0);
        double[][] corner = {{0, 2}, {-2, -1}, {2, -1}}, x = new double[150][2];
        var y = new int[150];
        for (int i = 0; i < 150; i++) {
            y[i] = i % 3;
            for (int j = 0; j < 2; j++) x[i][j] = corner[y[i]][j] + 0.5 * rng.normal();
        }
        return classification(x, y);
    }

    @Test void bothWaysTellTheCloudsApart() {
        var data = clouds();
        for (var classifier : new Classifier[] {data.multiClass(10, 0), data.oneVersusAll(10, 0)}) {
            assertTrue(classifier.accuracy(data) > 0.97, classifier + " " + classifier.accuracy(data));
            assertEquals(0, classifier.of(0, 3));
            assertEquals(1, classifier.of(-3, -2));
            assertEquals(2, classifier.of(3, -2));
            assertEquals(150, Arrays.stream(classifier.confusion(data)).flatMapToInt(Arrays::stream).sum());
        }
    }

    @Test void probabilitiesOfOneSoftmaxSumToOneAndOthersNeedNot() {
        var data = clouds();
        double[] centre = {0, 0};
        assertEquals(1, Arrays.stream(data.multiClass(10, 0).probabilities(centre)).sum(), 1e-9);
        assertTrue(Math.abs(Arrays.stream(data.oneVersusAll(10, 0).probabilities(centre)).sum() - 1) > 0.1);
        assertArrayEquals(data.multiClass(3, 1).probabilities(centre), data.multiClass(3, 1).probabilities(centre), "a seed repeats itself");
    }

    @Test void badDataAreRefusedInWords() {
        Refused.with("a classification needs at least 2 classes, not 1", () -> classification(new double[][] {{1}}, new int[] {0}));
        Refused.with("no row is of class 1 of 3", () -> classification(new double[][] {{1}, {2}}, new int[] {0, 2}));
        Refused.with("classes are 0, 1, ..., not -1", () -> classification(new double[][] {{1}}, new int[] {-1}));
    }
}
