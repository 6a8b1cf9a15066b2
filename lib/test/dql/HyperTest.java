package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HyperTest {
    private final Hyper h = new Hyper(10_000, 5_000, 64, 1_000, 2, 250, 0.99, 1e-3, Dql.linear(1, 0.05, 4_000));

    @Test void copiesChangeOneSettingEach() {
        var other = h.steps(9).capacity(8).batch(7).warmup(6).every(5).sync(4).gamma(0.3).lr(0.2).eps(0.1);
        assertEquals(new Hyper(9, 8, 7, 6, 5, 4, 0.3, 0.2, new Schedule.Constant(0.1)), other);
        assertEquals(1e-3, h.lr(), "the original stays");
    }

    @Test void printsItself() {
        assertEquals("10000", h.map().get("steps"));
        assertEquals("1.0 to 0.05 over 4,000 steps", h.map().get("eps"));
        assertTrue(h.toString().contains("gamma     0.99"), h.toString());
    }

    @Test void settingsOutOfRangeAreRefusedAtOnce() {
        Refused.saying("gamma must be 0 to 1, not 1.01", () -> h.gamma(1.01));
        Refused.saying("gamma must be 0 to 1, not -0.5", () -> h.gamma(-0.5));
        Refused.saying("lr must be above 0, not 0.0", () -> h.lr(0));
        Refused.saying("every must be at least 1, not 0", () -> h.every(0));
        Refused.saying("batch must be at least 1, not -3", () -> h.batch(-3));
        Refused.saying("eps must be", () -> h.eps(null));
    }

    @Test void settingsThatCannotWorkTogetherAreRefusedBeforeTraining() {
        Refused.saying("batch 6,000 is larger than the replay's capacity 5,000", () -> h.batch(6_000).check());
        Refused.saying("warmup 32 is shorter than one batch of 64", () -> h.warmup(32).check());
        Refused.saying("warmup 1,000 is not below steps 1,000: nothing would be learned", () -> h.steps(1_000).check());
        Refused.saying("every 20,000 leaves no update between warmup 1,000 and steps 10,000", () -> h.every(20_000).check());
        Refused.saying("eps must be 0 to 1, not 2.0 at step 0", () -> h.eps(2).check());
        Refused.saying("no copy to the target network", () -> h.sync(10_001).check());
        assertEquals(h, h.check());
        assertEquals(Long.MAX_VALUE, h.steps(Long.MAX_VALUE).check().steps());
    }

    @Test void settingsThatAnAlgorithmPassesOverMayBeAnything() {
        var policy = Set.of("steps", "gamma", "lr");
        for (var odd : List.of(h.batch(6_000), h.batch(1_001), h.steps(1_000), h.every(20_000), h.eps(2), h.sync(10_001))) {
            Refused.saying("", odd::check);
            assertEquals(odd, odd.check(policy));
        }
        Refused.saying("warmup 1,000 is not below steps 1,000", () -> h.steps(1_000).check(Set.of("steps", "warmup")));
        Refused.saying("no copy to the target network", () -> h.sync(10_001).check(Set.of("sync")));
        assertEquals(10_001, h.sync(10_001).check(Set.of("batch", "capacity", "warmup", "every", "eps")).sync());
    }

    @Test void someOfTheSettingsKeepTheirOrder() {
        assertEquals(List.of("steps", "gamma", "lr"), List.copyOf(Hyper.names("lr", "steps", "gamma")));
        Refused.saying("there is no setting 'learning': there are steps, capacity", () -> Hyper.names("learning"));
    }
}
