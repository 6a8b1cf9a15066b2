package dql.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {
    @Test void findsThePublishedNumbers() {
        var t = Data.table("dqn_zoo_median_hns.csv");
        assertEquals(1407, t.rowCount());
        var last = t.where(t.stringColumn("agent").isEqualTo("Rainbow").and(t.numberColumn("frames_millions").isEqualTo(200)));
        assertEquals(186.9, last.doubleColumn("median_pct").getDouble(0), 0.05);
        assertEquals(57, Data.table("atari_scores_noop.csv").rowCount());
        assertEquals(57, Data.table("atari_reference.csv").rowCount());
        assertEquals(49, Data.table("bars_dqn_2015.csv").rowCount());
        assertEquals(34, Data.table("atari_columns.csv").rowCount());
        assertEquals(2194, Data.table("dopamine_median_hns.csv").rowCount());
    }

    @Test void saysWhatIsWrong(@TempDir Path folder) throws IOException {
        assertTrue(message(folder, "x.csv").matches("there is no data file 'x.csv' in .* which has no CSV file"));
        Files.writeString(folder.resolve("empty.csv"), "");
        assertTrue(message(folder, "x.csv").endsWith("which has empty.csv"));
        assertTrue(message(folder, "empty.csv").endsWith("empty.csv is empty"));
        Files.writeString(folder.resolve("broken.csv"), "a,b\n1,2\n3,4,5,6\n");
        assertTrue(message(folder, "broken.csv").contains("broken.csv is not a whole CSV file: "), message(folder, "broken.csv"));
        Files.writeString(folder.resolve("header.csv"), "a,b\n");
        assertTrue(message(folder, "header.csv").contains("has no rows"));
    }

    private static String message(Path folder, String name) {
        return assertThrows(IllegalArgumentException.class, () -> Data.table(folder.toFile(), name)).getMessage();
    }

    @Test void saysWhenTheProjectIsNotWhereItWasTold() {
        System.setProperty("dql.home", new File("/no/such").getPath());
        try {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Data.table("x.csv")).getMessage().contains("there is no folder"));
        } finally {
            System.clearProperty("dql.home");
        }
    }

    @Test void namesTheCommit(@TempDir Path folder) throws IOException {
        var git = Files.createDirectory(folder.resolve(".git"));
        var below = Files.createDirectories(folder.resolve("target/classes")).toFile();
        assertEquals("unknown", Provenance.commit(below));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        assertEquals("unknown", Provenance.commit(below));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("packed-refs"), "# pack-refs\nabc123 refs/heads/main\n");
        assertEquals("abc123", Provenance.commit(below));
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("refs/heads/main"), "def456\n");
        assertEquals("def456", Provenance.commit(below));
        Files.writeString(git.resolve("HEAD"), "0123456789\n");
        assertEquals("0123456789", Provenance.commit(below));
    }
}
