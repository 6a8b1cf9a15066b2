package dql;

import dql.run.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Seeds to run the same thing with: {@code seeds(5).run(seed -> train(doubleQ, h, seed))}.
 *
 * @param numbers the seeds
 * @param threads how many run at the same time, at most
 */
public record Seeds(List<Integer> numbers, int threads) {

    /** Throws if there is no seed, one below 0 or one twice, or no thread. */
    public Seeds {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty()) throw new IllegalArgumentException("there must be at least 1 seed");
        for (int seed : numbers) if (seed < 0) throw new IllegalArgumentException("seed must be 0 or more, not " + seed);
        if (new HashSet<>(numbers).size() < numbers.size()) throw new IllegalArgumentException("the same seed twice gives the same run twice: " + numbers);
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }

    /** The seeds 0, ..., n - 1, as many at the same time as there are cores, or as the system property dql.threads says. */
    public static Seeds of(int n) {
        if (n < 1) throw new IllegalArgumentException("there must be at least 1 seed, not " + n);
        return of(IntStream.range(0, n));
    }

    /** Seeds one by one, of which there are two or more. */
    public static Seeds of(int first, int second, int... more) {
        return of(IntStream.concat(IntStream.of(first, second), IntStream.of(more)));
    }

    private static Seeds of(IntStream seeds) {
        return new Seeds(seeds.boxed().toList(), Integer.getInteger("dql.threads", Runtime.getRuntime().availableProcessors()));
    }

    /** The same with at most so many at the same time. */
    public Seeds threads(int n) {
        return new Seeds(numbers, n);
    }

    /**
     * Runs something for each seed, one seed a thread, and returns the results in the order of the seeds: the same as one after
     * another, as long as the runs share nothing that changes.
     *
     * <p>An interrupt of the calling thread (the stop button of a notebook) interrupts all runs and waits for their ends; the list
     * then holds what they returned, without the seeds whose turn had not come. If a run throws, the others are interrupted, and
     * an IllegalStateException says which seed it was and what it threw.
     */
    public <T> List<T> run(IntFunction<T> work) {
        return new Workers<>(this, work).run();
    }

    @Override public String toString() {
        return "%s, %s".formatted(words(), threads == 1 || numbers.size() == 1 ? "one after another" : Math.min(threads, numbers.size()) + " at the same time");
    }

    private String words() {
        int first = numbers.get(0), n = numbers.size();
        boolean range = n > 2 && IntStream.range(0, n).allMatch(i -> numbers.get(i) == first + i);
        return n == 1 ? "seed " + first : range ? "seeds %d to %d".formatted(first, first + n - 1)
            : "seeds " + String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
