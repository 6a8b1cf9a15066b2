package dql.nets;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dql.show.Provenance;

/** DJL's PyTorch engine, set up once: offline, one thread (two are slower on small networks), CUDA when DJL finds it. */
public final class Djl {
    private Djl() { }

    private static final class Holder {          // loaded when the first network is built, not before
        static final Engine ENGINE = load();
        static final Device DEVICE = chooseDevice();

        static {
            Provenance.fact("engine", "DJL %s, PyTorch %s, %s".formatted(Engine.getDjlVersion(), ENGINE.getVersion(), DEVICE.getDeviceType()));
        }

        private static Engine load() {
            System.setProperty("ai.djl.offline", System.getProperty("ai.djl.offline", "true"));
            System.setProperty("ai.djl.pytorch.num_threads", System.getProperty("ai.djl.pytorch.num_threads", "1"));
            System.setProperty("ai.djl.pytorch.num_interop_threads", System.getProperty("ai.djl.pytorch.num_interop_threads", "1"));
            return Engine.getEngine("PyTorch");
        }

        private static Device chooseDevice() {
            String wish = System.getProperty("dql.device", "auto");
            boolean cuda = ENGINE.hasCapability("CUDA");
            return switch (wish) {
                case "auto" -> cuda ? Device.gpu() : Device.cpu();
                case "cpu" -> Device.cpu();
                case "gpu" -> {
                    if (!cuda) throw new IllegalStateException("dql.device=gpu, but " + why(false));
                    yield Device.gpu();
                }
                default -> throw new IllegalArgumentException("dql.device must be auto, cpu or gpu, not " + wish);
            };
        }
    }

    /** DJL's PyTorch engine. */
    public static Engine engine() {
        return Holder.ENGINE;
    }

    /** Where networks live: the GPU when DJL finds CUDA, unless the system property dql.device says cpu or gpu. */
    public static Device device() {
        return Holder.DEVICE;
    }

    /** That device and why, in words. */
    public static String reason() {
        return device().getDeviceType() + ": " + because();
    }

    private static String because() {
        return System.getProperty("dql.device", "auto").equals("cpu") ? "dql.device=cpu asks for it" : why(engine().hasCapability("CUDA"));
    }

    private static String why(boolean cuda) {
        return cuda ? "DJL finds CUDA" : "DJL finds no CUDA (with libtorch for the CPU it never does; DQL_CUDA=1 ./dql leaves that out)";
    }

    static NDManager manager() {
        return engine().newBaseManager(device());
    }
}
