import static dql.Dql.*;

import dql.Env;
import dql.Policy;

/** All worlds in one picture: {@code java -cp target/dql.jar data/pictures/Worlds.java data/pictures/worlds.png}. */
class Worlds {
    public static void main(String[] args) {
        Policy rock = s -> s.at(1) < 0 ? 0 : 2;                                // with the motion: swings MountainCar up its hill
        worlds(4,
            after(12, cartPole(3), s -> 1), after(95, mountainCar(0), rock), after(40, acrobot(0), s -> s.at(4) > 0 ? 2 : 0), after(3, pendulum(2), random(pendulum(0), 0)),
            after(45, lunarLander(4), s -> s.at(3) < -0.4 ? 2 : 0), after(60, lunarLanderContinuous(7), random(lunarLanderContinuous(0), 0)), after(9, breakout(1), s -> 0), after(7, spaceInvaders(0), s -> 5),
            after(3, gridWorld("S...\n.#.H\n...G").env(0), s -> 1), after(4, cliffWalking().env(0), s -> s.at(0) == 36 ? 0 : 1), after(2, windyGridWorld().env(0), s -> 1), after(0, gambler(0.4).env(0), s -> 0),
            after(1, chain(6).env(0), s -> 1), after(0, blindCliffwalk(6).env(0), s -> 0), after(0, corridor(5).env(0), s -> 0), after(0, maximisationBias().env(0), s -> 0)
        ).save(args[0]);
    }

    /** A world after so many steps of a policy, or at the end of the episode. */
    private static Env after(int steps, Env env, Policy policy) {
        var s = env.reset();
        for (int t = 0; t < steps; t++) {
            var x = policy instanceof dql.Actor actor ? env.step(actor.act(s)) : env.step(policy.of(s));
            if (x.end()) break;
            s = x.s();
        }
        return env;
    }
}
