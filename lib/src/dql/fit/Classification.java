package dql.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Data for a classification: rows of inputs x and their classes.
 *
 * @param x [n][inputs]
 * @param y the class of each row, from 0
 */
public record Classification(double[][] x, int[] y) {
    private static final LabelFactory FACTORY = new LabelFactory();

    static {
        Tribuo.quiet();
    }

    /** Throws if there are not two classes at least, none left out, or x and y do not fit. */
    public Classification {
        new Regression(x, Arrays.stream(y).mapToObj(c -> new double[] {c}).toArray(double[][]::new));
        for (int c : y) if (c < 0) throw new IllegalArgumentException("classes are 0, 1, ..., not " + c);
        int classes = Arrays.stream(y).max().orElse(0) + 1;
        if (classes < 2) throw new IllegalArgumentException("a classification needs at least 2 classes, not " + classes);
        for (int c = 0; c < classes; c++) {
            int one = c;
            if (Arrays.stream(y).noneMatch(k -> k == one)) throw new IllegalArgumentException("no row is of class %d of %d".formatted(c, classes));
        }
    }

    /** How many classes, C. */
    public int classes() { return Arrays.stream(y).max().orElseThrow() + 1; }

    /** Multi-class logistic regression: a softmax over all classes, fitted together. */
    public Classifier multiClass(int epochs, long seed) {
        return new Classifier("multi-class logistic regression", classes(),
            List.of(train(Arrays.stream(y).mapToObj(Integer::toString).toArray(String[]::new), epochs, seed)));
    }

    /** One-versus-all: for each class a logistic regression that tells it from all others, fitted by itself. */
    public Classifier oneVersusAll(int epochs, long seed) {
        return new Classifier("one-versus-all logistic regression", classes(), IntStream.range(0, classes())
            .mapToObj(c -> train(Arrays.stream(y).mapToObj(k -> k == c ? "1" : "0").toArray(String[]::new), epochs, seed)).toList());
    }

    private Model<Label> train(String[] labels, int epochs, long seed) {
        var data = new MutableDataset<>(new SimpleDataSourceProvenance("dql", FACTORY), FACTORY);
        for (int i = 0; i < labels.length; i++) data.add(row(labels[i], x[i]));
        return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(1), epochs, Integer.MAX_VALUE, 1, seed).train(data);
    }

    static ArrayExample<Label> row(String label, double[] x) {
        return new ArrayExample<>(new Label(label), Regression.names("x", x.length), x);
    }

    @Override public String toString() {
        return "%,d rows of %d inputs in %d classes".formatted(x.length, x[0].length, classes());
    }
}
