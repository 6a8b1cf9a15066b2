package dql.show;

import static dql.Dql.cartPole;
import static dql.Dql.layers;
import static dql.Dql.mlp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dql.Dql;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test void aPlainNetwork() {
        assertEquals("DQN\nstate s: 4 numbers → 120 ReLU → 84 ReLU → Q(s, ·): 2", layers("DQN", mlp(120, 84).on(cartPole(0), 0)).toString());
    }

    @Test void aDuelingOneHasTwoStreams() {
        assertEquals("x\nstate s: 4 numbers → 8 ReLU → 6 units → 6 units → V(s): 1 → A(s, ·): 2 → Q = V + A: − mean A",
            layers("x", mlp(8).dueling(6).on(cartPole(0), 0)).toString());
        assertEquals("x\nstate s: 4 numbers → 8 ReLU → V(s): 1 x 51 → A(s, ·): 2 x 51 → Q = V + A: − mean A",
            layers("x", mlp(8).dueling().categorical(0, 1, 51).on(cartPole(0), 0)).toString());
    }

    @Test void aNetworkForEachActionSharesTheStateOnly() {
        assertEquals("x\nstate s: 4 numbers → 8 ReLU → 8 ReLU → Q(s, 0) → Q(s, 1)", layers("x", mlp(8).perAction().on(cartPole(0), 0)).toString());
        assertEquals("x\nstate s: 8 numbers → Q(s, 0) → Q(s, 3): 4 networks", layers("x", mlp().perAction().on(Dql.lunarLander(0), 0)).toString());
    }

    /** Above the middle there is V, and nothing in a network of one stream. */
    @Test void streamsPart() {
        var two = layers("", mlp(8).dueling().on(cartPole(0), 0));
        var one = layers("", mlp(8).on(cartPole(0), 0));
        int y = (56 + 230) / 2 - 44 - 20, x = 20 + 2 * (150 + 34) + 5;     // in the box of V, above the boxes of the middle row
        assertNotEquals(0xFFFFFFFF, two.getRGB(x, y));
        assertEquals(0xFFFFFFFF, one.getRGB(x, y));
    }

    @Test void anActorHandsItsActionToItsCritic() {
        var env = Dql.pendulum(0);
        var f = Dql.layers("DDPG", Dql.mu(mlp(32), env, 0), Dql.critic(mlp(64), env, 0));
        assertEquals("DDPG\nstate s: 3 numbers → 32 ReLU → a = μ(s): 1 number → 64 ReLU → Q(s, a)", f.toString());
    }
}
