package dql;

import static dql.Dql.argmax;
import static dql.Dql.huber;
import static dql.Dql.kl;
import static dql.Dql.max;
import static dql.Dql.squared;

import dql.learn.C51;
import dql.learn.Quantile;
import dql.nets.Architecture;
import dql.nets.Head;
import dql.nets.Layer.Activation;
import dql.run.Run;
import dql.run.Training;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A deep Q-learning algorithm as a value: its parts are slots, and a variant is another value in a slot.
 * {@code dqn().doubleQ().dueling().prioritized(.6, .4).nStep(3).train(CARTPOLE, seeds(5)).plot()}.
 *
 * @param name for titles and tables
 * @param choice which network chooses the action in s′
 * @param head the network's last part; null for that of the problem
 * @param values what is learned of the return: its mean or its distribution
 * @param memory which transitions are remembered, and how they are sampled
 * @param n how many steps of rewards a target sees
 * @param noise σ₀ of noisy layers, which then explore in place of ε; 0 for none
 * @param targetNetwork where the values of s′ come from
 * @param loss what an error costs; {@code kl} where distributions over atoms are learned
 * @param clip the Euclidean norm to clip gradients to; infinite for none
 */
public record Agent(String name, Choice choice, Head head, Return values, Memory memory, int n, double noise, TargetNetwork targetNetwork, Loss loss, double clip) implements Learner {

    /** Which network chooses the action in s′. */
    public enum Choice {
        /** The target network: maxₐ Q⁻(s′, a) (Mnih et al. 2015). */
        MAX,
        /** The one that learns: Q⁻(s′, argmaxₐ Q(s′, a)) (van Hasselt et al. 2016). */
        DOUBLE;

        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** What is learned of the return. */
    public sealed interface Return {
        /** Its mean, Q. */
        record Mean() implements Return {
            @Override public String toString() { return "mean"; }
        }

        /** Its distribution over so many atoms from low to high; NaN: over the problem's range (Bellemare et al. 2017). */
        record C51(double low, double high, int atoms) implements Return {
            @Override public String toString() { return "%d atoms%s".formatted(atoms, Double.isNaN(low) ? " over the problem's range" : " from %s to %s".formatted(low, high)); }
        }

        /** So many of its quantiles (Dabney et al. 2018). */
        record Quantiles(int n) implements Return {
            @Override public String toString() { return n + " quantiles"; }
        }
    }

    /** How transitions are sampled. β rises from where it begins to 1 at the last step. */
    public sealed interface Memory {
        /** All equally likely. */
        record Uniform() implements Memory {
            @Override public String toString() { return "uniform"; }
        }

        /** P ∝ |δ|^α (Schaul et al. 2016). */
        record Proportional(double alpha, double beta) implements Memory {
            @Override public String toString() { return "proportional, alpha %s, beta from %s".formatted(alpha, beta); }
        }

        /** P ∝ (1 / rank of |δ|)^α (Schaul et al. 2016). */
        record RankBased(double alpha, double beta) implements Memory {
            @Override public String toString() { return "rank-based, alpha %s, beta from %s".formatted(alpha, beta); }
        }
    }

    /** Where the values of s′ come from. */
    public enum TargetNetwork {
        /** From a copy Q⁻ of the network, brought up to date now and then as the settings say (Mnih et al. 2015). */
        SEPARATE,
        /** From the network that learns itself: the moving target. */
        NONE,
        /** From the other of two networks that both learn, a coin saying which one each time (van Hasselt 2010). */
        TWIN;

        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** The deep Q-network of Mnih et al. 2015, with the squared loss of the lectures. */
    static final Agent DQN = new Agent("DQN", Choice.MAX, null, new Return.Mean(), new Memory.Uniform(), 1, 0, TargetNetwork.SEPARATE, squared, Double.POSITIVE_INFINITY);

    /** Throws if a slot's value cannot be right by itself. */
    public Agent {
        if (n < 1) throw new IllegalArgumentException("n-step returns need n of at least 1, not " + n);
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("sigma0 must be 0 or more, not " + noise);
        if (!(clip > 0)) throw new IllegalArgumentException("the norm to clip gradients to must be above 0, not " + clip);
    }

    /** Under another name. */
    public Agent named(String other) { return new Agent(other, choice, head, values, memory, n, noise, targetNetwork, loss, clip); }

    /** With the action in s′ chosen by the network that learns, and valued by the target network. */
    public Agent doubleQ() { return new Agent(name, Choice.DOUBLE, head, values, memory, n, noise, targetNetwork, loss, clip); }

    /** With a dueling head, Q = V + A − meanₐ A, on the last hidden layer (Wang et al. 2016). */
    public Agent dueling() { return dueling(0); }

    /** The same, each of the two streams with a hidden layer of so many units. */
    public Agent dueling(int units) { return with(new Head.Dueling(units, true, Activation.RELU)); }

    /** With any other head. */
    public Agent with(Head other) { return new Agent(name, choice, other, values, memory, n, noise, targetNetwork, loss, clip); }

    /** With a memory sampled in proportion to |δ|^α, importance weights of exponent β, which rises to 1 (Schaul et al. 2016). */
    public Agent prioritized(double alpha, double beta) { return with(new Memory.Proportional(alpha, beta)); }

    /** The same by the rank of |δ|. */
    public Agent rankBased(double alpha, double beta) { return with(new Memory.RankBased(alpha, beta)); }

    /** With any other memory. */
    public Agent with(Memory other) { return new Agent(name, choice, head, values, other, n, noise, targetNetwork, loss, clip); }

    /** With targets that see n steps of rewards (Sutton 1988). */
    public Agent nStep(int n) { return new Agent(name, choice, head, values, memory, n, noise, targetNetwork, loss, clip); }

    /** With the distribution of returns, over 51 atoms on the problem's range (Bellemare et al. 2017). */
    public Agent c51() { return c51(Double.NaN, Double.NaN, 51); }

    /** The same over so many atoms from low to high. */
    public Agent c51(double low, double high, int atoms) {
        return new Agent(name, choice, head, new Return.C51(low, high, atoms), memory, n, noise, targetNetwork, kl, clip);
    }

    /** With so many quantiles of the distribution of returns, and Huber's loss (QR-DQN, Dabney et al. 2018). */
    public Agent quantiles(int n) { return new Agent(name, choice, head, new Return.Quantiles(n), memory, this.n, noise, targetNetwork, huber, clip); }

    /** With noisy layers that explore in place of ε, σ₀ = 0.5 (Fortunato et al. 2018). */
    public Agent noisy() { return noisy(0.5); }

    /** The same with another σ₀; 0 for none. */
    public Agent noisy(double sigma0) { return new Agent(name, choice, head, values, memory, n, sigma0, targetNetwork, loss, clip); }

    /** With a target network, without, or with another network that learns too. */
    public Agent targetNetwork(TargetNetwork other) { return new Agent(name, choice, head, values, memory, n, noise, other, loss, clip); }

    /**
     * Double Q-learning with two networks, Q_A and Q_B (van Hasselt 2010): at each update a coin says which one learns; it chooses the
     * action in s′, and the other one values it, y = r + γ′ Q_B(s′, argmaxₐ Q_A(s′, a)) for A. The agent acts on the mean of both.
     */
    public Agent twin() { return doubleQ().targetNetwork(TargetNetwork.TWIN); }

    /** With another loss. */
    public Agent loss(Loss loss) { return new Agent(name, choice, head, values, memory, n, noise, targetNetwork, loss, clip); }

    /** With gradients clipped to a Euclidean norm. */
    public Agent clip(double norm) { return new Agent(name, choice, head, values, memory, n, noise, targetNetwork, loss, norm); }

    /** The target y that the slots make. */
    public Target target() {
        Target.Choice a = choice == Choice.DOUBLE ? x -> argmax(x.q()) : x -> argmax(x.qT());
        if (values instanceof Return.C51) return new C51(a);
        if (values instanceof Return.Quantiles) return new Quantile(a);
        return choice == Choice.DOUBLE ? x -> x.r() + x.discount() * x.qT()[argmax(x.q())] : x -> x.r() + x.discount() * max(x.qT());
    }

    /** The problem's network with the slots' head, outputs and noise. */
    public Architecture net(Problem p) {
        var net = head == null ? p.net() : p.net().with(head);
        if (noise > 0) net = net.noisy(noise);
        if (values instanceof Return.Quantiles q) return net.quantiles(q.n());
        if (values instanceof Return.C51 z) return Double.isNaN(z.low()) ? net.categorical(p.low(), p.high(), z.atoms()) : net.categorical(z.low(), z.high(), z.atoms());
        return net;
    }

    @Override public Run train(Problem p, long seed) {
        return Training.run(this, p, seed);
    }

    /** All but ε where noisy layers explore, and but sync and τ where there is no target network to bring up to date. */
    @Override public Set<String> settings() {
        var all = Hyper.names();
        if (noise > 0) all.remove("eps");
        if (targetNetwork != TargetNetwork.SEPARATE) all.removeAll(Set.of("sync", "tau"));
        return all;
    }

    @Override public Map<String, String> slots() {
        var map = new LinkedHashMap<String, String>();
        map.put("choice", choice.toString());
        map.put("head", head == null ? "the problem's" : head.toString().replace(" → ", ""));
        map.put("values", values.toString());
        map.put("memory", memory.toString());
        map.put("n", Integer.toString(n));
        map.put("exploration", noise > 0 ? "noisy layers, sigma0 " + noise : "epsilon");
        map.put("target", switch (targetNetwork) {
            case SEPARATE -> "network";
            case NONE -> "no network";
            case TWIN -> "the other of two that learn";
        });
        map.put("loss", loss.toString());
        map.put("clip", Double.isInfinite(clip) ? "none" : Double.toString(clip));
        return map;
    }

    /** The slots in which this agent differs from another, one per line. */
    public String diff(Agent other) {
        var theirs = other.slots();
        var lines = slots().entrySet().stream().filter(e -> !e.getValue().equals(theirs.get(e.getKey())))
            .map(e -> "%-12s %-28s → %s".formatted(e.getKey(), theirs.get(e.getKey()), e.getValue())).toList();
        return lines.isEmpty() ? "%s and %s are the same".formatted(other.name, name)
            : "%-12s %-28s   %s%n%s".formatted("", other.name, name, String.join(System.lineSeparator(), lines));
    }

    @Override public String toString() { return text(); }
}
