package dql.fit;

import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/**
 * Tells classes apart by a linear score for each, fitted by Tribuo.
 *
 * @param name how it was fitted
 * @param classes how many there are, C
 * @param models Tribuo's: one for all classes, or one for each against the others
 */
public record Classifier(String name, int classes, List<Model<Label>> models) {

    /** A probability for each class; those of one-versus-all need not sum to 1. */
    public double[] probabilities(double... x) {
        var p = new double[classes];
        for (int c = 0; c < classes; c++) {
            var prediction = models.get(models.size() == 1 ? 0 : c).predict(Classification.row(Label.UNKNOWN, x));
            p[c] = prediction.getOutputScores().get(models.size() == 1 ? Integer.toString(c) : "1").getScore();
        }
        return p;
    }

    /** The class of the highest probability. */
    public int of(double... x) {
        double[] p = probabilities(x);
        int best = 0;
        for (int c = 1; c < classes; c++) if (p[c] > p[best]) best = c;
        return best;
    }

    /** How many rows of each class (first index) are taken for which (second). */
    public int[][] confusion(Classification data) {
        if (data.classes() > classes) throw new IllegalArgumentException("the data have %d classes, this tells %d apart".formatted(data.classes(), classes));
        var counts = new int[classes][classes];
        for (int i = 0; i < data.x().length; i++) counts[data.y()[i]][of(data.x()[i])]++;
        return counts;
    }

    /** The part of the rows whose class is told rightly. */
    public double accuracy(Classification data) {
        int[][] counts = confusion(data);
        double right = 0;
        for (int c = 0; c < classes; c++) right += counts[c][c];
        return right / data.x().length;
    }

    @Override public String toString() { return name + " of " + classes + " classes"; }
}
