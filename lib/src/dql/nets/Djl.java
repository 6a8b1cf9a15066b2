package dql.nets;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dql.show.Provenance;

/** DJL's PyTorch engine, set up once: offline, one thread (two are slower on small networks), CUDA when DJL finds it. */
public final class Djl {
    private Djl() { }

    private static Engine engine;                // loaded when the first network is built, not before
    private static Device device;
    private static String wish;                  // what was asked for when the device was chosen
    private static String said = "";

    /** DJL's PyTorch engine; throws with one sentence if libtorch cannot be loaded. */
    public static synchronized Engine engine() {
        if (engine == null) {
            setDefault("ai.djl.offline", Boolean.toString(bundled()));
            setDefault("ai.djl.pytorch.num_threads", "1");
            setDefault("ai.djl.pytorch.num_interop_threads", "1");
            try {
                engine = Engine.getEngine("PyTorch");
            } catch (RuntimeException | LinkageError e) {
                throw new IllegalStateException("DJL cannot load libtorch: " + root(e), e);
            }
        }
        return engine;
    }

    /** Where networks live: the GPU when DJL finds CUDA, unless {@link Engines#device} or the system property dql.device says cpu or gpu. */
    public static synchronized Device device() {
        if (!Engines.device().equals(wish)) {
            device = choose(Engines.device(), engine().hasCapability("CUDA"));
            wish = Engines.device();
            Provenance.fact("engine", "DJL %s, PyTorch %s, %s".formatted(Engine.getDjlVersion(), engine.getVersion(), device.getDeviceType()));
        }
        return device;
    }

    /** Says once where networks live, and why, if that matters: for a large network, on a GPU, or where one was to be expected. */
    public static synchronized void say(boolean large) {
        if (!large && !device().isGpu() && bundled() && wish.equals("auto") || reason().equals(said)) return;
        said = reason();
        System.out.println("dql: networks run on " + said);
    }

    static Device choose(String wish, boolean cuda) {
        return switch (wish) {
            case "auto" -> cuda ? Device.gpu() : Device.cpu();
            case "cpu" -> Device.cpu();
            case "gpu" -> {
                if (!cuda) throw new IllegalStateException("there is no gpu: " + why(false));
                yield Device.gpu();
            }
            default -> throw new IllegalArgumentException("device must be auto, cpu or gpu, not " + wish);
        };
    }

    /** Whether libtorch for the CPU is on the class path; without it DJL may download the one that fits. */
    public static boolean bundled() {
        return Djl.class.getClassLoader().getResource("native/lib/pytorch.properties") != null;
    }

    private static void setDefault(String property, String value) {
        System.setProperty(property, System.getProperty(property, value));
    }

    /** What the deepest cause says. */
    private static String root(Throwable e) {
        while (e.getCause() != null) e = e.getCause();
        return e.toString();
    }

    /** That device and why, in words. */
    public static synchronized String reason() {
        return "%s: %s".formatted(device().getDeviceType(), wish.equals("cpu") ? "so it was chosen" : why(engine().hasCapability("CUDA")));
    }

    private static String why(boolean cuda) {
        return cuda ? "DJL finds CUDA" : "DJL finds no CUDA (with libtorch for the CPU it never does; DQL_CUDA=1 ./dql leaves that out)";
    }

    static NDManager manager() {
        return engine().newBaseManager(device());
    }
}
