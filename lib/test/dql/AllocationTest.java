package dql;

import static dql.Dql.adam;
import static dql.Dql.argmax;
import static dql.Dql.cartPole;
import static dql.Dql.epsGreedy;
import static dql.Dql.greedy;
import static dql.Dql.max;
import static dql.Dql.mlp;
import static dql.Dql.play;
import static dql.Dql.random;
import static dql.Dql.replay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step leaves to the garbage collector, measured: nothing, but one transition and one observation. */
class AllocationTest {
    private static final int CALLS = 10_000;
    private final Batch batch = memory().sample(64);
    private final Q q = new Line(), qT = new Line();

    /** Q(s, ·) = (angle, −angle), without a single object. */
    private static final class Line implements Q {
        private float[] all = {};

        @Override public int actions() { return 2; }

        @Override public void of(State s, float[] values) {
            values[0] = s.at(2);
            values[1] = -s.at(2);
        }

        @Override public float[] of(States s) {
            if (all.length < 2 * s.n()) all = new float[2 * s.n()];
            for (int i = 0; i < s.n(); i++) all[2 * i + 1] = -(all[2 * i] = s.numbers()[i * s.size() + 2]);
            return all;
        }
    }

    private static Replay memory() {
        var env = cartPole(0);
        var D = replay(1_000, 0);
        for (var x : play(env, random(env, 0), 0.99, 1_000)) D.add(x);
        return D;
    }

    /** Bytes that this thread allocates in one call, on the average over many; interpreted or compiled. */
    private static double bytes(Runnable call) {
        for (int i = 0; i < 100; i++) call.run();
        return bytes(call, CALLS);
    }

    private static double bytes(Runnable call, int calls) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId(), before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < calls; i++) call.run();
        return (threads.getThreadAllocatedBytes(thread) - before) / (double) calls;
    }

    private static void nothing(String what, Runnable call) {
        double bytes = bytes(call);
        assertTrue(bytes < 1, "%s: %s bytes a call".formatted(what, bytes));
    }

    @Test void targetsAllocateNothing() {
        Target dqn = x -> x.r() + x.discount() * max(x.qT()), doubleQ = x -> x.r() + x.discount() * x.qT()[argmax(x.q())];
        nothing("DQN", () -> dqn.of(batch, q, qT));
        nothing("Double DQN", () -> doubleQ.of(batch, q, qT));
        nothing("without a target network", () -> doubleQ.of(batch, q, q));
    }

    @Test void theMemoryAllocatesNothing() {
        var D = memory();
        var x = new Transition(1, State.of(1f, 2, 3, 4), 0, 1, 0.99, State.of(5f, 6, 7, 8), false);
        nothing("add", () -> D.add(x));
        nothing("sample", () -> D.sample(64));
        nothing("update", () -> D.update(batch));
    }

    @Test void policiesAllocateNothing() {
        State s = State.of(1f, 2, 3, 4);
        for (var policy : new Policy[] {greedy(q), epsGreedy(q, 0.5, 0), epsGreedy(q, Dql.linear(1, 0.1, 100), 0), random(cartPole(0), 0)})
            nothing(policy.toString(), () -> policy.of(s, 50));
    }

    @Test void aModelsWorldAllocatesTheStepsItHandsOut() {
        for (var env : new Env[] {Dql.gridWorld("S..\n.#.\n..G").slip(0.2).env(0), Dql.chain(5).env(0), Dql.gambler(0.4).env(0), Dql.maximisationBias().env(0)}) {
            double bytes = bytes(() -> {
                env.reset();
                env.step(0);
            });
            assertTrue(bytes < 41, "%s: %s bytes a step".formatted(env.name(), bytes));
        }
    }

    @Test void fastNetworksAndOptimisersAllocateNothing() {
        for (var net : List.of(mlp(24, 16), mlp(20).dueling(12).tanh(), mlp(16).categorical(-10, 10, 11).noisy())) {
            var q = net.on(cartPole(0), 0).to("simd");
            var qT = q.copy();
            var adam = adam(1e-3, q).clip(10);
            float[] values = new float[2], slope = new float[64 * q.outputs()], input = new float[64 * 4];
            State s = State.of(1f, 2, 3, 4);
            compiled("one state", () -> q.of(s, values));
            compiled("a batch", () -> q.of(batch.s()));
            compiled("forward and backward", () -> {
                q.forward(batch.s());
                q.backward(slope, adam.gradient(), input);
            });
            compiled("a step of the optimiser", () -> adam.step());
            compiled("noise", q::resample);
            compiled("a hard copy", () -> qT.set(q));
        }
    }

    /** The same once the JIT compiler is done with it, which takes a while on a busy machine: until then every vector is an object. */
    private static void compiled(String what, Runnable call) {
        double bytes = bytes(call, 1_000);
        for (long end = System.nanoTime() + 60_000_000_000L; bytes > 0 && System.nanoTime() < end; ) bytes = bytes(call, 1_000);
        assertEquals(0, bytes, what);
    }

    /** Numbers that are kept cost their 16 bytes, and as many again whenever their arrays grow. */
    @Test void aLogAllocatesWhatItKeeps() {
        var log = new Log(LogTest.H.steps(10_000_000));
        var x = LogTest.x(1, 1, false);
        nothing("step", () -> log.step(x));
        double bytes = bytes(() -> log.add("loss", 1, 1));
        assertTrue(bytes < 100, "add: " + bytes);
    }

    /** A Step of 40 bytes, a state of 16 and its array of frames, and the frames that are new: now and then bricks or aliens, always bullets. */
    @Test void pixelGamesAllocateWhatTheyHandOut() {
        atMost(40 + 16 + 32 + 20, Dql.breakout(0));
        atMost(40 + 16 + 40 + 2 * 120 + 30, Dql.spaceInvaders(0));
    }

    /** Two Steps of 40 bytes, the world's and its time limit's, a state of 16 and its numbers; once an episode, what places a world. */
    @Test void classicWorldsAllocateWhatTheyHandOut() {
        atMost(2 * 40 + 16 + 32 + 8, cartPole(0));
        atMost(2 * 40 + 16 + 24 + 1, Dql.mountainCar(0));
        atMost(2 * 40 + 16 + 40 + 1, Dql.acrobot(0));
        atMost(2 * 40 + 16 + 32 + 1, Dql.pendulum(0));
    }

    private static void atMost(double most, Env env) {
        var rng = new Rng(0);
        var push = new float[1];
        env.reset();
        double bytes = bytes(() -> {
            push[0] = (float) rng.uniform(-2, 2);
            if ((env.actions() instanceof Space.Discrete d ? env.step(rng.integers(d.n())) : env.step(push)).end()) env.reset();
        });
        assertTrue(bytes <= most, "%s: %s bytes a step".formatted(env.name(), bytes));
    }

    /**
     * A transition of 72 bytes and a state of 48, once compiled; the Steps of the environment and its time limit exist on paper
     * only. In a process of its own, as other tests' environments would keep the JIT from seeing through them.
     */
    @Test void playAllocatesATransitionAndAnObservation() throws IOException, InterruptedException {
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"),
            AllocationTest.class.getName()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        double bytes = Double.parseDouble(said);
        assertTrue(bytes >= 72 + 48 && bytes < 72 + 48 + 4, "play: " + said);
    }

    /** Plays long enough to be compiled, balancing, so that episodes reach their time limit; prints the bytes a step. */
    public static void main(String[] args) {
        Policy balance = s -> s.at(2) + s.at(3) > 0 ? 1 : 0;
        double bytes = 0;
        for (int i = 0; i < 3; i++) {
            var stream = play(cartPole(0), balance, 0.99, 100L * CALLS).iterator();
            bytes = bytes(() -> {
                for (int k = 0; k < 50 && stream.hasNext(); k++) stream.next();
            }) / 50;
        }
        System.out.println(bytes);
    }
}
