package dql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Asserts that bad input is refused in words. */
public final class Refused {
    private Refused() { }

    /** With an IllegalArgumentException of exactly these words. */
    public static void with(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    /** With an IllegalArgumentException that says this among others. */
    public static void saying(String part, Executable action) {
        saying(IllegalArgumentException.class, part, action);
    }

    /** The same for another exception. */
    public static void saying(Class<? extends Throwable> type, String part, Executable action) {
        String message = assertThrows(type, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
