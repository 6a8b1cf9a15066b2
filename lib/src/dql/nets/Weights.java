package dql.nets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The weights or the biases of one layer, or the deviations of their noise: a name as in PyTorch, a shape ([out][in],
 * [out][in][kernel][kernel] or [out]), and where in a network's parameters they begin.
 */
public record Weights(String name, List<Integer> shape, int at) {
    /** Keeps a shape of its own. */
    public Weights {
        shape = List.copyOf(shape);
    }

    /** How many numbers there are. */
    public int size() {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    static String words(List<Integer> shape) {
        return shape.stream().map(side -> "[" + side + "]").collect(Collectors.joining());
    }

    @Override public String toString() {
        return name + " " + words(shape);
    }
}
