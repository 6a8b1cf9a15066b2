package dql.gym;

import dql.Env;
import java.util.function.IntFunction;

/** The Python processes that the copies of one vector share: as many as there are processors, or as copies if those are fewer. */
public final class Troupe {
    private static final ThreadLocal<Troupe> HERE = new ThreadLocal<>();

    private final Worker[] workers;
    private int made;

    private Troupe(int workers) {
        this.workers = new Worker[workers];
    }

    /**
     * Makes worlds 0 to n - 1; whatever of Python is made for them plays in the processes of one troupe, in turn. A copy whose process
     * has ended goes on in one of its own.
     */
    public static Env[] share(int n, IntFunction<Env> world) {
        return share(n, Math.min(n, Runtime.getRuntime().availableProcessors()), world);
    }

    static Env[] share(int n, int workers, IntFunction<Env> world) {
        Troupe before = HERE.get();
        HERE.set(new Troupe(workers));
        try {
            var worlds = new Env[n];
            for (int i = 0; i < n; i++) worlds[i] = world.apply(i);
            return worlds;
        } finally {
            HERE.set(before);
        }
    }

    /** A worker for one more environment: a new one, or one of the troupe that this is made for. */
    static Worker worker(String name) {
        var troupe = HERE.get();
        return troupe == null ? new Worker(name) : troupe.next(name);
    }

    private Worker next(String name) {
        int k = made++ % workers.length;
        if (workers[k] == null || !workers[k].join()) workers[k] = new Worker(name);
        return workers[k];
    }
}
