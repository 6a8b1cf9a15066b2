package dql.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import dql.Dql;
import dql.Refused;
import org.junit.jupiter.api.Test;

class DjlTest {

    @Test void takesTheGpuWhenThereIsOne() {
        assertEquals(Device.gpu(), Djl.choose("auto", true));
        assertEquals(Device.cpu(), Djl.choose("auto", false));
        assertEquals(Device.cpu(), Djl.choose("cpu", true));
    }

    @Test void aGpuThatIsNotThereIsSaidInWords() {
        String message = assertThrows(IllegalStateException.class, () -> Djl.choose("gpu", false)).getMessage();
        assertTrue(message.startsWith("there is no gpu: DJL finds no CUDA"), message);
        assertEquals("device must be auto, cpu or gpu, not tpu", assertThrows(IllegalArgumentException.class, () -> Djl.choose("tpu", true)).getMessage());
    }

    @Test void theDeviceIsChosenByHandAndSaid() {
        Dql.device("cpu");
        assertEquals("cpu: so it was chosen", Djl.reason());
        Dql.device("auto");
        assertTrue(Djl.reason().startsWith(Djl.device().isGpu() ? "gpu: DJL finds CUDA" : "cpu: DJL finds no CUDA"), Djl.reason());
        Refused.with("device must be auto, cpu or gpu, not cuda", () -> Dql.device("cuda"));
        if (!Djl.device().isGpu()) Refused.saying(IllegalStateException.class, "there is no gpu: ", () -> Dql.device("gpu"));
    }

    @Test void downloadsNothingWhenLibtorchIsOnTheClassPath() {
        Djl.engine();
        assertTrue(Djl.bundled());
        assertEquals("true", System.getProperty("ai.djl.offline"));
        assertFalse(Djl.reason().isBlank());
    }
}
