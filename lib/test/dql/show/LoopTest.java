package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dql.Dql;
import dql.Env;
import dql.Refused;
import dql.Space;
import dql.State;
import dql.Step;
import org.junit.jupiter.api.Test;

class LoopTest {

    @Test void aStepInWords() {
        var env = Dql.gridWorld("S.\n.G").env(0);
        var s = env.reset();
        assertEquals("GridWorld, step t = 0: s₀ = (0, 0), a₀ = right, r₀ = −1, s₁ = (0, 1)", Dql.loop(env, 0, s, 1, env.step(1)).toString());
        assertEquals("GridWorld, step t = 9: s₉ = (0, 1), a₉ = down, r₉ = 10, s₁₀ = (1, 1), terminated", Dql.loop(env, 9, State.of(1f), 2, env.step(2)).toString());
    }

    @Test void longStatesAreShortened() {
        var env = Dql.lunarLander(0);
        var x = new Step(State.of(0.25, 1.5, 0, -1, 5, 6, 7, 8), 0, false, true);
        env.reset();
        assertEquals("LunarLander, step t = 120: s₁₂₀ = (0.25, 1.5, 0, −1, …), a₁₂₀ = nothing, r₁₂₀ = 0, s₁₂₁ = (0.25, 1.5, 0, −1, …), truncated",
            Dql.loop(env, 120, x.s(), 0, x).toString());
    }

    @Test void aWorldNeedsNoPicture() {
        var env = new Env() {
            @Override public Space states() { return Space.numbers("x"); }
            @Override public Space actions() { return Space.discrete("on", "off"); }
            @Override public State reset() { return State.of(0f); }
            @Override public Step step(int a) { return new Step(State.of(1f), 2, false, false); }
            @Override public String name() { return "Lamp"; }
        };
        assertEquals("Lamp, step t = 3: s₃ = (0), a₃ = off, r₃ = 2, s₄ = (1)", Dql.loop(env, 3, env.reset(), 1, env.step(1)).toString());
        Refused.with("action must be 0 to 1 (on, off), not 2", () -> Dql.loop(env, 3, env.reset(), 2, env.step(1)));
    }
}
