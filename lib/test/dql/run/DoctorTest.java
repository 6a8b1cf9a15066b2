package dql.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dql.nets.Engines;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoctorTest {

    @Test void looksAtEverythingAndFindsThisMachineFit() {
        var doctor = Doctor.examine();
        assertEquals(List.of("java", "jshell", "kernel", "library", "engine", "device", "threads", "vectors", "networks", "fonts", "display", "python", "gym", "memory"),
            doctor.checks().stream().map(Doctor.Check::what).toList());
        var ill = doctor.checks().stream().filter(c -> !c.well()).map(Doctor.Check::what).collect(Collectors.toSet());
        ill.removeAll(List.of("kernel", "vectors"));       // tests may run before the first ./dql run, and without the module
        assertTrue(ill.isEmpty(), doctor.toString());
        assertTrue(doctor.toString().contains("DJL 0.35.1, PyTorch 2.7.1"), doctor.toString());
    }

    @Test void saysWhatIsLostWithoutVectors() {
        assertTrue(Doctor.vectors(true).well());
        var off = Doctor.vectors(false);
        assertEquals("module jdk.incubator.vector is off: small networks take DJL, several times slower", off.found());
        assertTrue(off.fix().startsWith("start Java with --add-modules jdk.incubator.vector, as ./dql does"), off.fix());
    }

    @Test void saysWhichEngineNetworksTake() {
        var row = Doctor.examine().checks().stream().filter(c -> c.what().equals("networks")).findFirst().orElseThrow();
        assertEquals(Engines.words(), row.found());
        assertTrue(row.found().matches("simd for networks of up to 1.000.000 parameters, vectors of \\d+ floats; djl for the rest"), row.found());
    }

    @Test void aFindingComesWithItsFix() {
        var doctor = new Doctor(List.of(new Doctor.Check("fonts", "0 font families", "install a font"), new Doctor.Check("java", "17", "")));
        assertFalse(doctor.well());
        assertEquals("!! fonts    0 font families%n            fix: install a font%nok java     17%nsomething needs a fix".formatted(), doctor.toString());
    }
}
