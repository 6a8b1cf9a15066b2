package dql;

import dql.env.Dynamics;
import dql.tab.Lesson;
import dql.tab.PolicyIteration;
import dql.tab.Sweeps;
import dql.tab.Table;
import dql.tab.TdRule;
import dql.tab.Turns;

/** Learning with tables, and planning, as a cell names them through {@link Dql}. */
abstract class Tables extends Learning {
    Tables() { }

    // ---- tables

    /** A Q-table for a world whose states and actions are both one of n, all 0. */
    public static Table table(Env env) { return Table.of(env); }

    /** A Q-table for a model, all 0. */
    public static Table table(Mdp mdp) { return Table.of(mdp); }

    /** The steps of a policy in a world as tables learn from them, (s, a, r, γ′, s′, a′); ends like {@code play}. */
    public static Turns turns(Env env, Policy policy, double gamma, long steps) {
        return turns(env, policy, gamma, steps, 1);
    }

    /** The same looking n steps ahead: r is the discounted sum of n rewards, γ′ = γⁿ, s′ the state after them. */
    public static Turns turns(Env env, Policy policy, double gamma, long steps, int n) {
        return new Turns(env, policy, gamma, steps, n);
    }

    /** A table learning by a rule, step by step: {@code for (var u : learn(qLearning(Q, 0.1), turns(...)))}. */
    public static Lesson learn(TdRule rule, Turns turns) { return new Lesson(rule, turns); }

    /** Q(s, a) ← Q(s, a) + α (r + γ′ maxₐ Q(s′, a) − Q(s, a)) (Watkins 1989); with α = 1 the target takes its place. */
    public static TdRule qLearning(Table Q, double alpha) { return new TdRule.QLearning(Q, alpha); }

    /** Q(s, a) ← Q(s, a) + α (r + γ′ Q(s′, a′) − Q(s, a)), with the action a′ that is taken next. */
    public static TdRule sarsa(Table Q, double alpha) { return new TdRule.Sarsa(Q, alpha); }

    /** Q(s, a) ← Q(s, a) + α (r + γ′ Σₐ π(a|s′) Q(s′, a) − Q(s, a)), with π ε-greedy on Q. */
    public static TdRule expectedSarsa(Table Q, double alpha, double eps) { return new TdRule.ExpectedSarsa(Q, alpha, eps); }

    /** Double Q-learning (van Hasselt 2010): one of two tables learns, by a coin; it chooses the action, the other one values it. */
    public static TdRule doubleQ(Table A, Table B, double alpha, long seed) { return doubleQ(A, B, alpha, new Rng(seed, Rng.REPLAY)); }

    /** The same, the coin thrown by the generator. */
    public static TdRule doubleQ(Table A, Table B, double alpha, Rng rng) { return new TdRule.DoubleQ(A, B, alpha, rng); }

    // ---- planning

    /** Value iteration, sweep by sweep, in place, until no value changes by θ: {@code valueIteration(world, 0.9, 1e-12).finish()}. */
    public static Sweeps valueIteration(Mdp mdp, double gamma, double theta) { return new Sweeps(new Dynamics(mdp), null, gamma, theta); }

    /** The values of a policy, sweep by sweep, given π(a|s) for all states and actions. */
    public static Sweeps policyEvaluation(Mdp mdp, double[][] pi, double gamma, double theta) { return new Sweeps(new Dynamics(mdp), pi, gamma, theta); }

    /** Policy iteration, round by round, beginning with the policy that takes any action. */
    public static PolicyIteration policyIteration(Mdp mdp, double gamma, double theta) { return new PolicyIteration(new Dynamics(mdp), gamma, theta); }
}
