package dql.env.lunar;

/**
 * What Gymnasium lets one choose about LunarLander.
 *
 * @param gravity its acceleration, m/s², downwards and so negative
 * @param wind whether it blows
 * @param windPower the largest force of the wind, N
 * @param turbulencePower its largest torque, N m
 */
public record LunarOptions(double gravity, boolean wind, double windPower, double turbulencePower) {
    /** Gymnasium's defaults: gravity -10, no wind; if there is one, of at most 15 N and 1.5 N m. */
    public static final LunarOptions STANDARD = new LunarOptions(-10, false, 15, 1.5);

    /** Throws unless gravity is between -12 and 0 and the powers are 0 or more. */
    public LunarOptions {
        if (!(gravity > -12 && gravity < 0)) throw new IllegalArgumentException("gravity must be between -12 and 0, not " + gravity);
        check("wind power", windPower);
        check("turbulence power", turbulencePower);
    }

    private static void check(String name, double power) {
        if (!(power >= 0 && power < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException(name + " must be 0 or more, not " + power);
    }

    /** The same with another gravity. */
    public LunarOptions gravity(double gravity) {
        return new LunarOptions(gravity, wind, windPower, turbulencePower);
    }

    /** The same with a wind of at most so much force (N) and torque (N m). */
    public LunarOptions wind(double power, double turbulence) {
        return new LunarOptions(gravity, true, power, turbulence);
    }
}
