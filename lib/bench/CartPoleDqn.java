import static dql.Dql.*;

import dql.Target;

/** DQN on CartPole with the CARTPOLE problem's settings: prints environment steps a second. java -cp target/dql.jar lib/bench/CartPoleDqn.java [steps] */
public class CartPoleDqn {
    public static void main(String[] args) {
        var h = CARTPOLE.hyper().steps(args.length > 0 ? Long.parseLong(args[0]) : 20_000);
        Target dqn = x -> x.r() + x.discount() * max(x.qT());
        var env = cartPole(0);
        var q = CARTPOLE.net().on(env, 0);
        var qT = q.copy();
        var D = replay(h.capacity(), 0);
        var adam = adam(h.lr(), q);
        long start = System.nanoTime();
        for (var x : play(env, epsGreedy(q, h.eps(), 0), h.gamma(), h.steps())) {
            D.add(x);
            if (x.t() >= h.warmup() && x.t() % h.every() == 0) {
                var b = D.sample(h.batch());
                adam.step(b, squared, dqn.of(b, q, qT));
                D.update(b);
            }
            if (x.t() % h.sync() == 0) qT.set(q);
        }
        System.out.printf("dql on DJL, Java %s: %,.0f steps/s%n", Runtime.version().feature(), h.steps() / ((System.nanoTime() - start) * 1e-9));
    }
}
