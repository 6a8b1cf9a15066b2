package dql.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.IndependentRegressionTreeModel;

/** Regression trees laid out flat, node after node, so that predictions are fast; several trees are averaged. */
final class Trees {
    private final int outputs;
    private final List<Integer> roots = new ArrayList<>();
    private int[] input = new int[64], left = new int[64];             // input -1: a leaf; the right child is left's neighbour
    private double[] cut = new double[64];
    private double[][] leaf = new double[64][];
    private int nodes;

    Trees(int outputs) {
        this.outputs = outputs;
    }

    /** Those of a tree of Tribuo's, or of an average of trees; null for other models. */
    static Trees of(Model<Regressor> model, int outputs) {
        var all = new Trees(outputs);
        for (var m : model instanceof WeightedEnsembleModel<Regressor> e ? e.getModels() : List.of(model)) {
            if (!(m instanceof TreeModel<Regressor> tree) || m instanceof IndependentRegressionTreeModel) return null;
            var names = tree.getFeatureIDMap();
            int[] columns = new int[names.size()];
            Arrays.setAll(columns, id -> Integer.parseInt(names.get(id).getName().substring(1)));
            all.put(all.root(), tree.getRoot(), columns);
        }
        return all;
    }

    private void put(int at, Node<Regressor> node, int[] columns) {
        if (node instanceof SplitNode<Regressor> s) {
            int children = split(at, columns[s.getFeatureID()], s.splitValue());
            put(children, s.getLessThanOrEqual(), columns);
            put(children + 1, s.getGreaterThan(), columns);
        } else leaf(at, ((LeafNode<Regressor>) node).getOutput().getValues());
    }

    private int room(int n) {
        int at = nodes;
        nodes += n;
        if (nodes > input.length) {
            int size = 2 * input.length;
            input = Arrays.copyOf(input, size);
            left = Arrays.copyOf(left, size);
            cut = Arrays.copyOf(cut, size);
            leaf = Arrays.copyOf(leaf, size);
        }
        return at;
    }

    /** The first node of another tree. */
    int root() {
        roots.add(room(1));
        return nodes - 1;
    }

    /** Makes a node a leaf. */
    void leaf(int at, double[] y) {
        input[at] = -1;
        leaf[at] = y;
    }

    /** Splits a node: to its left child, whose place is returned, goes what is at most the cut, to the next one what is above it. */
    int split(int at, int input, double cut) {
        int children = room(2);
        this.input[at] = input;
        this.cut[at] = cut;
        return left[at] = children;
    }

    /** The mean of the leaves that x falls into. */
    double[] of(double[] x) {
        var y = new double[outputs];
        for (int root : roots) {
            int at = root;
            while (input[at] >= 0) at = left[at] + (x[input[at]] > cut[at] ? 1 : 0);
            for (int j = 0; j < outputs; j++) y[j] += leaf[at][j];
        }
        for (int j = 0; j < outputs; j++) y[j] /= roots.size();
        return y;
    }

    /** How many leaves, in all trees. */
    int leaves() {
        return (nodes + roots.size()) / 2;
    }

    @Override public String toString() {
        return roots.size() == 1 ? "tree of %,d leaves".formatted(leaves()) : "%,d trees of %,d leaves".formatted(roots.size(), leaves());
    }
}
