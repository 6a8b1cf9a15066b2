package dql.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Loss;
import dql.Refused;
import dql.Rng;
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

    @Test void theKullbackLeiblerDivergenceByHand() {
        // p = 1/8, 2/8, 5/8 and y = 0, 1/2, 1/2: D = ½ ln 2 + ½ ln 4/5; its slope at the logits is p − y
        float[] logits = {0, (float) Math.log(2), (float) Math.log(5)}, slope = new float[3];
        var z = new Values.Categorical(-1, 1, 3);
        double d = z.loss(new Loss.Kl(), logits, 0, new double[] {9, 0, 0.5, 0.5}, 1, 2, slope);
        assertEquals(0.5 * Math.log(2) + 0.5 * Math.log(0.8), d, 1e-6);
        assertArrayEquals(new float[] {2 / 8f, 2 * (2 / 8f - 0.5f), 2 * (5 / 8f - 0.5f)}, slope, 1e-6f);
        var p = new float[3];
        z.distribution(logits, 0, p);
        assertArrayEquals(new float[] {1 / 8f, 2 / 8f, 5 / 8f}, p, 1e-7f);
        assertEquals(0, z.loss(new Loss.Kl(), logits, 0, new double[] {1 / 8.0, 2 / 8.0, 5 / 8.0}, 0, 1, slope), 1e-7);
    }

    @Test void theQuantileHuberLossByHand() {
        // θ = 0, 1 (τ = 1/4, 3/4), y = 0.5, 4: errors ½, 4 and −½, 3
        // ρ: ¼·⅛ + ¼·3½, (1 − ¾)·⅛ + ¾·2½; slopes ¼·½ + ¼·1, −¼·½ + ¾·1
        float[] theta = {0, 1}, slope = new float[2];
        double loss = new Values.Quantiles(2).loss(Dql.huber, theta, 0, new double[] {0.5, 4}, 0, 3, slope);
        assertEquals((0.25 / 8 + 0.25 * 3.5 + 0.25 / 8 + 0.75 * 2.5) / 2, loss, 1e-9);
        assertArrayEquals(new float[] {-3 * (0.125f + 0.25f) / 2, -3 * (-0.125f + 0.75f) / 2}, slope, 1e-6f);
    }

    /** Huber's loss takes a way of its own; any other loss the plain one. Here both take the same numbers. */
    @Test void theQuantileHuberLossIsThePlainOne() {
        var plain = new Loss() {
            @Override public double of(double error) { return Dql.huber.of(error); }

            @Override public double slope(double error) { return Dql.huber.slope(error); }
        };
        var rng = new Rng(1);
        float[] theta = new float[40], slope = new float[40], same = new float[40];
        var y = new double[32];
        for (int i = 0; i < theta.length; i++) theta[i] = (float) (2 * rng.normal());
        for (int j = 0; j < y.length; j++) y[j] = j == 5 ? theta[9] : 2 * rng.normal();
        var z = new Values.Quantiles(30);
        assertEquals(z.loss(plain, theta, 3, y, 2, 0.7, same), z.loss(Dql.huber, theta, 3, y, 2, 0.7, slope), 1e-13);
        assertArrayEquals(same, slope, 1e-7f);
    }

    @Test void aLossMustFitTheOutputs() {
        Refused.with("a network with distributions over atoms learns by the loss kl, not squared", () -> new Values.Categorical(-1, 1, 3).check(Dql.squared));
        Refused.with("the loss kl is for distributions with atoms: this network has one value per action", () -> Values.VALUE.check(Dql.kl));
        Refused.with("the loss kl is for distributions with atoms: this network has quantiles, whose loss is huber", () -> new Values.Quantiles(2).check(Dql.kl));
        Refused.with("the loss kl is for distributions with atoms, not for single errors", () -> Dql.kl.of(1));
    }
}
