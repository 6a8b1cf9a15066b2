package dql.learn;

import dql.Batch;
import dql.Replay;
import dql.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A memory that remembers n steps as one: r₁ + γ r₂ + ... + γⁿ⁻¹ rₙ, with γ′ = γⁿ and the state n steps on (Sutton 1988; Rainbow,
 * Hessel et al. 2018). As discounts are data, nothing asks for γ: rewards beyond the end count nothing, and where a time limit
 * cuts an episode off, fewer steps lead to a last state that still has a value. Copies of an environment do not mix.
 */
public final class NStep implements Replay {
    private final int n;
    private final Replay replay;
    private final List<List<Transition>> latest = new ArrayList<>();   // of each copy: not yet n steps old

    /** In front of another memory. Throws unless n is at least 1. */
    public NStep(int n, Replay replay) {
        if (n < 1) throw new IllegalArgumentException("n-step returns need n of at least 1, not " + n);
        this.n = n;
        this.replay = replay;
    }

    @Override public void add(Transition x) {
        while (latest.size() <= x.copy()) latest.add(new ArrayList<>(n));
        var steps = latest.get(x.copy());
        steps.add(x);
        if (x.end()) while (!steps.isEmpty()) remember(steps);
        else if (steps.size() == n) remember(steps);
    }

    /** The oldest of these steps, with what followed it. */
    private void remember(List<Transition> steps) {
        double r = 0, discount = 1;
        for (int i = steps.size() - 1; i >= 0; i--) {
            r = steps.get(i).r() + steps.get(i).discount() * r;
            discount *= steps.get(i).discount();
        }
        replay.add(steps.get(0).with(r, discount, steps.get(steps.size() - 1).next()));
        steps.remove(0);
    }

    @Override public Batch sample(int size) { return replay.sample(size); }

    @Override public void update(Batch b) { replay.update(b); }

    @Override public int size() { return replay.size(); }

    @Override public int capacity() { return replay.capacity(); }

    @Override public String toString() {
        return "%d-step %s".formatted(n, replay);
    }
}
