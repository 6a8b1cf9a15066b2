package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dql.Dql;
import dql.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test void listsItsEventsInOrder() {
        Figure f = Dql.timeline("Milestones", Dql.event(2015, "DQN"), Dql.event(1989, "Q-learning"));
        assertEquals("Milestones\n1989 Q-learning\n2015 DQN", f.toString());
    }

    @Test void dotsStandAtTheirYears() {
        var f = Dql.timeline("", Dql.event(2000, ""), Dql.event(2010, ""), Dql.event(2020, ""));
        int blue = Palette.colour(0).getRGB();
        assertEquals(blue, f.getRGB(50, 64));                  // the first year at the left
        assertEquals(blue, f.getRGB((50 + 840) / 2, 64 + 34)); // the middle one a row lower
        assertEquals(blue, f.getRGB(840, 64 + 68));
    }

    @Test void needsAnEvent() {
        assertEquals("a time line needs at least 1 event", assertThrows(IllegalArgumentException.class, () -> new Timeline("x", List.of())).getMessage());
    }
}
