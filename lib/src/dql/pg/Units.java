package dql.pg;

import dql.Env;
import dql.Space;

/** Between a world's actions, each number from its lowest to its highest value, and (−1, 1), in which networks work. */
final class Units {
    private final Space.Numbers actions;
    private final float[] middle, half;

    /** Those of a world; throws unless its actions are numbers, each with two finite bounds. */
    Units(Env env) {
        if (!(env.actions() instanceof Space.Numbers numbers))
            throw new IllegalArgumentException("%s's actions are one of %s: an actor of numbers needs a world whose actions are numbers".formatted(env.name(), env.actions()));
        actions = numbers;
        middle = new float[size()];
        half = new float[size()];
        for (int i = 0; i < size(); i++) {
            float low = actions.low().get(i), high = actions.high().get(i);
            if (Float.isInfinite(low) || Float.isInfinite(high)) throw new IllegalArgumentException(
                "%s's %s must have bounds, not %s to %s: numbers(...).within(low, high)".formatted(env.name(), actions.names().get(i), low, high));
            middle[i] = (low + high) / 2;
            half[i] = (high - low) / 2;
        }
    }

    /** Numbers in an action. */
    int size() { return actions.size(); }

    /** The bounds of actions. */
    Space.Numbers actions() { return actions; }

    /** Number i of an action of the world in (−1, 1). */
    float unit(int i, float u) { return (u - middle[i]) / half[i]; }

    /** The other way round; what lies beyond (−1, 1) is the world's to clip. */
    float world(int i, float x) { return middle[i] + half[i] * x; }

    /** A whole action in the world's units, from numbers in (−1, 1) from an index on. */
    float[] world(float[] x, int at) {
        var u = new float[size()];
        for (int i = 0; i < u.length; i++) u[i] = world(i, x[at + i]);
        return u;
    }

    /** Half of the range of number i. */
    float half(int i) { return half[i]; }
}
