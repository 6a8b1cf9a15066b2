package dql.env.lunar;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/**
 * {@link LunarLander} with throttles: the main engine fires at 50 to 100 % for 0 &lt; u₀ ≤ 1, a side engine for 0.5 &lt; |u₁| ≤ 1,
 * which pushes to the left where u₁ is negative. Gymnasium's LunarLander-v3 with continuous = True; as there, numbers beyond ±1 count as ±1.
 */
public final class LunarLanderContinuous implements Env.Continuous {
    private static final Space.Numbers ACTIONS = Space.numbers("main engine", "side engine").within(-1, 1);

    private final Flight flight;

    /** Episodes that start and scatter as the generator says. */
    public LunarLanderContinuous(Rng rng) {
        this(LunarOptions.STANDARD, LunarDraws.of(rng));
    }

    /** The same under other conditions, or from recorded draws. */
    public LunarLanderContinuous(LunarOptions options, LunarDraws draws) {
        flight = new Flight(name(), options, draws);
    }

    @Override public Space states() { return Flight.STATES; }

    @Override public Space.Numbers actions() { return ACTIONS; }

    @Override public State reset() { return flight.reset(); }

    @Override public Step step(float... u) {
        ACTIONS.check(u);
        double main = ACTIONS.clip(0, u[0]), side = ACTIONS.clip(1, u[1]);
        return flight.step(main > 0 ? (main + 1) / 2 : 0, Math.abs(side) > 0.5 ? side : 0);
    }

    @Override public BufferedImage render(int width) { return flight.render(width); }

    @Override public String toString() {
        return flight + ", " + ACTIONS;
    }
}
