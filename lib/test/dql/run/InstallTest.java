package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstallTest {

    @Test void homeHasTheNotebooksAndTheData() {
        assertTrue(Files.isDirectory(Install.home().resolve("notebooks")));
        assertTrue(Files.isDirectory(Install.home().resolve("data/published")));
    }

    @Test void homeIsWhereItIsSaidToBe() {
        System.setProperty("dql.home", "/some/where");
        try {
            assertEquals(Path.of("/some/where"), Install.home());
        } finally {
            System.clearProperty("dql.home");
        }
    }
}
