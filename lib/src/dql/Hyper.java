package dql;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a training loop. {@code h.lr()} reads one, {@code h.lr(1e-3)} is a copy with another value.
 *
 * @param steps how long to train, in environment steps
 * @param capacity how many transitions the replay memory holds
 * @param batch transitions per update
 * @param warmup steps before the first update
 * @param every steps from one update to the next
 * @param updates how many updates are then made, each on a batch of its own: the lectures' K
 * @param sync steps from one change of the target network to the next
 * @param tau how far it then goes: 1 makes it a copy, less follows softly, θ⁻ ← τ θ + (1 − τ) θ⁻
 * @param gamma the discount γ
 * @param lr the learning rate α
 * @param eps the probability ε of a random action, by time
 */
public record Hyper(long steps, int capacity, int batch, long warmup, int every, int updates, long sync, double tau, double gamma, double lr, Schedule eps) {

    /** Throws if one of the settings cannot be right by itself. */
    public Hyper {
        atLeast("steps", 1, steps);
        atLeast("capacity", 1, capacity);
        atLeast("batch", 1, batch);
        atLeast("warmup", 0, warmup);
        atLeast("every", 1, every);
        atLeast("updates", 1, updates);
        atLeast("sync", 1, sync);
        if (!(tau > 0 && tau <= 1)) throw new IllegalArgumentException("tau must be above 0 and at most 1, not " + tau);
        if (!(gamma >= 0 && gamma <= 1)) throw new IllegalArgumentException("gamma must be 0 to 1, not " + gamma);
        if (!(lr > 0 && lr < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("lr must be above 0, not " + lr);
        if (eps == null) throw new IllegalArgumentException("eps must be a number or a schedule, not null");
    }

    /** The same with one update at a time, and a target network that becomes a copy. */
    public Hyper(long steps, int capacity, int batch, long warmup, int every, long sync, double gamma, double lr, Schedule eps) {
        this(steps, capacity, batch, warmup, every, 1, sync, 1, gamma, lr, eps);
    }

    private static void atLeast(String name, long least, long value) {
        if (value < least) throw new IllegalArgumentException("%s must be at least %d, not %d".formatted(name, least, value));
    }

    /** Returns these settings, or throws if they cannot work together. */
    public Hyper check() {
        return check(names());
    }

    /** The same for an algorithm that goes by these of them only, as {@link Learner#settings} has them: the others have no effect on it and may be anything. */
    public Hyper check(Set<String> read) {
        if (read.containsAll(Set.of("batch", "capacity"))) refuse(batch > capacity, "batch %,d is larger than the replay's capacity %,d", batch, capacity);
        if (read.containsAll(Set.of("warmup", "batch"))) refuse(warmup < batch, "warmup %,d is shorter than one batch of %,d", warmup, batch);
        if (read.contains("warmup")) refuse(warmup >= steps, "warmup %,d is not below steps %,d: nothing would be learned", warmup, steps);
        if (read.containsAll(Set.of("warmup", "every")))
            refuse(steps / every * every < warmup, "every %,d leaves no update between warmup %,d and steps %,d: nothing would be learned", every, warmup, steps);
        if (read.contains("sync")) refuse(sync > steps, "sync %,d is beyond steps %,d: no copy to the target network would be made", sync, steps);
        if (read.contains("eps")) checkEps();
        return this;
    }

    private void checkEps() {
        for (long t = 0; t >= 0 && t <= steps; t += Math.max(1, steps / 100))             // below 0: beyond the largest long
            refuse(!(eps.at(t) >= 0 && eps.at(t) <= 1), "eps must be 0 to 1, not %s at step %,d", eps.at(t), t);
    }

    private static void refuse(boolean wrong, String words, Object... values) {
        if (wrong) throw new IllegalArgumentException(words.formatted(values));
    }

    /** Some of the names, in order; throws if there is no such setting. */
    public static Set<String> names(String... some) {
        var wanted = List.of(some);
        var names = names();
        for (var name : some) if (!names.contains(name)) throw new IllegalArgumentException("there is no setting '%s': there are %s".formatted(name, String.join(", ", names)));
        names.retainAll(wanted);
        return names;
    }

    /** The names of all settings, in order. */
    public static Set<String> names() {
        return Arrays.stream(Hyper.class.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names and values, in order, as they stand in a log's provenance. */
    public Map<String, String> map() {
        var map = new LinkedHashMap<String, String>();
        for (var c : Hyper.class.getRecordComponents())
            try {
                map.put(c.getName(), String.valueOf(c.getAccessor().invoke(this)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        return map;
    }

    /** With another number of steps. */
    public Hyper steps(long steps) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With another replay capacity. */
    public Hyper capacity(int capacity) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With another batch size. */
    public Hyper batch(int batch) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With another warm-up. */
    public Hyper warmup(long warmup) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With an update every so many steps. */
    public Hyper every(int every) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With so many updates at a time. */
    public Hyper updates(int updates) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With a change of the target network every so many steps. */
    public Hyper sync(long sync) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With a target network that follows softly, a share τ of the way after every step: θ⁻ ← τ θ + (1 − τ) θ⁻ (Lillicrap et al. 2016). */
    public Hyper soft(double tau) { return new Hyper(steps, capacity, batch, warmup, every, updates, 1, tau, gamma, lr, eps); }

    /** With another discount γ. */
    public Hyper gamma(double gamma) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With another learning rate α. */
    public Hyper lr(double lr) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With another exploration ε. */
    public Hyper eps(Schedule eps) { return new Hyper(steps, capacity, batch, warmup, every, updates, sync, tau, gamma, lr, eps); }

    /** With a constant exploration ε. */
    public Hyper eps(double eps) { return eps(new Schedule.Constant(eps)); }

    @Override public String toString() {
        var text = new StringBuilder();
        map().forEach((name, value) -> text.append("%-9s %s%n".formatted(name, value)));
        return text.toString().stripTrailing();
    }
}
