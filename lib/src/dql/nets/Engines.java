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
    private static final List<String> NAMES = List.of("auto", "simd", "djl");
    private static String chosen = checked("dql.engine", System.getProperty("dql.engine", "auto"));

    /** The engine for networks built from now on; it starts as the system property dql.engine. Throws if there is none of that name. */
    public static synchronized void choose(String engine) {
        chosen = checked("engine", engine);
        if (engine.equals("simd")) needVectors();
    }

    private static String checked(String what, String engine) {
        if (!NAMES.contains(engine)) throw new IllegalArgumentException("%s must be auto, simd or djl, not %s".formatted(what, engine));
        return engine;
    }

    /** Whether the module that the simd engine needs is on. */
    public static boolean vectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    private static void needVectors() {
        if (!vectors()) throw new IllegalStateException(
            "the engine simd needs Java's module jdk.incubator.vector: start Java with --add-modules jdk.incubator.vector, as ./dql does, or take engine(\"djl\")");
    }

    /** A network with parameters from one generator, and noise, if it has any, from another. */
    static synchronized Net build(Plan plan, Rng parameters, Rng noise) {
        var net = network(chosen, plan, plan.initial(parameters));
        return plan.architecture().sigma0() > 0 ? new NoisyNet(net, noise) : net;
    }

    /** A network with these parameters, which it keeps. */
    static Network network(String engine, Plan plan, float[] theta) {
        boolean simd = switch (checked("engine", engine)) {
            case "simd" -> true;
            case "djl" -> false;
            default -> vectors() && plan.parameters() <= SMALL && !System.getProperty("dql.device", "auto").equals("gpu");
        };
        if (!simd) return new DjlNet(plan, theta);
        needVectors();
        Provenance.fact("engine", "simd, Java " + Runtime.version().feature());
        return new SimdNet(plan, theta);
    }
}
