package dql.env.lunar;

import dql.Env;
import dql.Rng;
import dql.Space;
import dql.State;
import dql.Step;
import java.awt.image.BufferedImage;

/**
 * A lander to be brought down softly on the pad at (0, 0), by firing one engine at a time. Equal to Gymnasium's LunarLander-v3
 * (by O. Klimov; rules, measures and draws after its lunar_lander.py, version 1.4.0) without its limit of 1000 steps; the physics
 * are JBox2D's, Gymnasium's Box2D's.
 */
public final class LunarLander implements Env {
    private static final Space.Discrete ACTIONS = Space.discrete("nothing", "left engine", "main engine", "right engine");

    private final Flight flight;

    /** Episodes that start and scatter as the generator says. */
    public LunarLander(Rng rng) {
        this(LunarOptions.STANDARD, LunarDraws.of(rng));
    }

    /** The same under other conditions, or from recorded draws. */
    public LunarLander(LunarOptions options, LunarDraws draws) {
        flight = new Flight(name(), options, draws);
    }

    @Override public Space states() { return Flight.STATES; }

    @Override public Space.Discrete actions() { return ACTIONS; }

    @Override public State reset() { return flight.reset(); }

    @Override public Step step(int a) {
        return switch (ACTIONS.check(a)) {
            case 1 -> flight.step(0, -1);
            case 2 -> flight.step(1, 0);
            case 3 -> flight.step(0, 1);
            default -> flight.step(0, 0);
        };
    }

    @Override public BufferedImage render(int width) { return flight.render(width); }

    @Override public String toString() {
        return flight + ", " + ACTIONS;
    }
}
