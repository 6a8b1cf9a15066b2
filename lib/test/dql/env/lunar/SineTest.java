package dql.env.lunar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against glibc 2.36's sinf and cosf; most of these angles are among the two in a hundred where they are not rounded to nearest. */
class SineTest {

    @ParameterizedTest
    @CsvSource({"0.3665738105773926, 0.3584190011024475, 0.933560848236084", "-0.31641054153442383, -0.31115731596946716, 0.9503584504127502",
        "-0.5135690569877625, -0.4912889897823334, 0.8709965944290161", "0.5262570381164551, 0.5023003220558167, 0.8646932244300842",
        "-0.8458324074745178, -0.7485233545303345, 0.6631084680557251", "0.8940123319625854, 0.779590904712677, 0.6262891292572021",
        "-47.394474029541016, 0.2672944664955139, -0.9636148810386658", "21.58759307861328, 0.3926907181739807, -0.919670581817627",
        "28.60281753540039, -0.3226081430912018, -0.9465326070785522", "0.75, 0.681638777256012, 0.7316888570785522",
        "-0.75, -0.681638777256012, 0.7316888570785522", "1.5707963705062866, 1.0, -4.371138828673793e-08",
        "3.1415927410125732, -8.742277657347586e-08, -1.0", "1e-5, 1e-5, 1", "100, -0.5063656568527222, 0.8623188734054565", "0, 0, 1"})
    void lastBitsAreTheCLibrarys(float x, float sin, float cos) {
        assertEquals(sin, Sine.sin(x));
        assertEquals(cos, Sine.cos(x));
        var turn = new Sine();
        turn.set(x);
        assertEquals(sin, turn.s);
        assertEquals(cos, turn.c);
    }

    @Test void closeToTheTruthAllTheWayRound() {
        for (int i = -4000; i <= 4000; i++) {
            float x = i / 100f;
            assertEquals(StrictMath.sin(x), Sine.sin(x), 6e-8);
            assertEquals(StrictMath.cos(x), Sine.cos(x), 6e-8);
        }
    }
}
