package dql.nets;

import dql.Net;
import dql.Rng;
import dql.show.Provenance;
import java.util.List;

/**
 * Which engine builds networks: "simd", in pure Java, the faster one for small networks on the CPU; "djl", PyTorch by DJL, for
 * everything and the GPU; or "auto", which takes simd for up to a million parameters where the module jdk.incubator.vector is on.
 */
public final class Engines {
    private Engines() { }

    private static final int SMALL = 1_000_000;
    private static final List<String> NAMES = List.of("auto", "simd", "djl"), DEVICES = List.of("auto", "cpu", "gpu");
    private static String chosen = checked("dql.engine", System.getProperty("dql.engine", "auto"));
    private static volatile String device = device("dql.device", System.getProperty("dql.device", "auto"));

    /** The engine for networks built from now on; it starts as the system property dql.engine. Throws if there is none of that name, or it cannot run here. */
    public static synchronized void choose(String engine) {
        now(checked("engine", engine)).simd(0);
        chosen = engine;
    }

    /** The engine that was chosen, "auto" if none. */
    public static synchronized String chosen() {
        return chosen;
    }

    /**
     * Where networks of DJL built from now on live: "cpu", "gpu", or "auto", the GPU when DJL finds CUDA; it starts as the system
     * property dql.device. Throws if there is none of that name, or it is not there.
     */
    public static void device(String name) {
        if (device("device", name).equals("gpu")) Djl.choose(name, Djl.engine().hasCapability("CUDA"));
        device = name;
    }

    /** What was asked for: "auto" if nothing. */
    static String device() {
        return device;
    }

    private static String device(String what, String name) {
        if (!DEVICES.contains(name)) throw new IllegalArgumentException("%s must be auto, cpu or gpu, not %s".formatted(what, name));
        return name;
    }

    private static String checked(String what, String engine) {
        if (!NAMES.contains(engine)) throw new IllegalArgumentException("%s must be auto, simd or djl, not %s".formatted(what, engine));
        return engine;
    }

    /** Whether the module that the simd engine needs is on. */
    public static boolean vectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** How many floats the simd engine computes at once; 0 without its module. */
    public static int lanes() {
        return vectors() ? Tiles.LANES : 0;          // asked first: without the module the class cannot be loaded
    }

    /** Which networks take which engine, in words. */
    public static String words() {
        return now(chosen()).words(lanes());
    }

    /** What is asked for, and what there is to choose from. */
    record Choice(String engine, boolean vectors, boolean gpu) {

        /** Whether a network of so many parameters takes the simd engine; throws if it must and cannot. */
        boolean simd(int parameters) {
            if (engine.equals("simd") && !vectors) throw new IllegalStateException(
                "the engine simd needs Java's module jdk.incubator.vector: start Java with --add-modules jdk.incubator.vector, as ./dql does, or take engine(\"djl\")");
            return engine.equals("simd") || engine.equals("auto") && vectors && !gpu && parameters <= SMALL;
        }

        String words(int lanes) {
            return switch (engine) {
                case "simd" -> "simd for all networks, as chosen, vectors of %d floats".formatted(lanes);
                case "djl" -> "djl for all networks, as chosen";
                default -> gpu ? "djl for all networks, as the device gpu is chosen"
                    : vectors ? "simd for networks of up to %,d parameters, vectors of %d floats; djl for the rest".formatted(SMALL, lanes)
                    : "djl for all networks, as vectors are off";
            };
        }
    }

    private static Choice now(String engine) {
        return new Choice(engine, vectors(), device().equals("gpu"));
    }

    /** A network with parameters from one generator, and noise, if it has any, from another. */
    static Net build(Plan plan, Rng parameters, Rng noise) {
        var net = network(chosen(), plan, plan.initial(parameters));
        return plan.architecture().sigma0() > 0 ? new NoisyNet(net, noise) : net;
    }

    /** A network with these parameters, which it keeps. */
    static Network network(String engine, Plan plan, float[] theta) {
        if (!now(checked("engine", engine)).simd(plan.parameters())) {
            Djl.say(plan.parameters() > SMALL);
            return new DjlNet(plan, theta);
        }
        Provenance.fact("engine", "simd, Java " + Runtime.version().feature());
        return new SimdNet(plan, theta);
    }
}
