package dql.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Refused;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test void aScalarIsItsOnlyOutput() {
        assertEquals(7, new Values.Scalar().mean(new float[] {5, 7}, 1));
    }

    @Test void theMeanOfACategoricalDistribution() {
        // atoms −1, 0, 1; logits ln 1, ln 2, ln 5: probabilities 1/8, 2/8, 5/8, mean 4/8
        float[] logits = {9, 0, (float) Math.log(2), (float) Math.log(5)};
        assertEquals(0.5, new Values.Categorical(-1, 1, 3).mean(logits, 1), 1e-7);
        // far from 0 the same
        for (int i = 1; i < 4; i++) logits[i] += 80;
        assertEquals(0.5, new Values.Categorical(-1, 1, 3).mean(logits, 1), 1e-5);
    }

    @Test void theMeanOfQuantiles() {
        assertEquals(3, new Values.Quantiles(4).mean(new float[] {100, 1, 2, 3, 6}, 1));
    }

    @Test void whatCannotBeIsRefusedInWords() {
        Refused.saying("the lowest return must be below the highest, and both finite: 10.0 and -10.0", () -> new Values.Categorical(10, -10, 51));
        Refused.saying("a categorical distribution needs at least 2 atoms, not 1", () -> new Values.Categorical(-1, 1, 1));
        Refused.saying("a distribution needs at least 1 quantile, not 0", () -> new Values.Quantiles(0));
    }
}
