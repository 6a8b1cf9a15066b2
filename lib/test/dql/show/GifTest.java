package dql.show;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

/** Read back by Java's own reader. */
class GifTest {

    /** What is seen after each picture of a file, and how long, in hundredths of a second. */
    record Seen(List<int[]> pixels, List<Integer> delays, List<Integer> areas) {
        static Seen of(byte[] gif) throws IOException {
            var reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
            var seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            var screen = new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var part = reader.read(i);
                screen.createGraphics().drawImage(part, number(root, "ImageDescriptor", "imageLeftPosition"), number(root, "ImageDescriptor", "imageTopPosition"), null);
                seen.pixels.add(screen.getRGB(0, 0, screen.getWidth(), screen.getHeight(), null, 0, screen.getWidth()));
                seen.delays.add(number(root, "GraphicControlExtension", "delayTime"));
                seen.areas.add(part.getWidth() * part.getHeight());
            }
            return seen;
        }

        private static int number(IIOMetadataNode root, String node, String attribute) {
            return Integer.parseInt(((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(attribute));
        }
    }

    /** A red square on a field, moved by 3 pixels from picture to picture. */
    private static List<BufferedImage> pictures() {
        return IntStream.of(0, 1, 1, 2).mapToObj(i -> {
            var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.setColor(new Color(0xF3F6F9));
            g.fillRect(0, 0, 40, 30);
            g.setColor(new Color(0xD55E00));
            g.fillRect(10 + 3 * i, 20, 5, 5);
            return image;
        }).toList();
    }

    @Test void everyPixelComesBack() throws IOException {
        var gif = Gif.of(pictures().stream().map(Packed::of).toList(), new int[] {40, 50, 60, 800});
        var seen = Seen.of(gif);
        assertEquals(List.of(4, 5, 6, 80), seen.delays);
        for (int i = 0; i < 4; i++) assertArrayEquals(pictures().get(i).getRGB(0, 0, 40, 30, null, 0, 40), seen.pixels.get(i), "picture " + i);
        assertEquals(List.of(1_200, 8 * 5, 1, 8 * 5), seen.areas, "only what changes is written");
        assertTrue(new String(gif, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000"), "without an end");
        assertTrue(gif.length < 1_300, "one table of colours, not four: " + gif.length);
    }

    @Test void packedPicturesStayAsTheyAre() {
        var picture = pictures().get(1);
        var packed = Packed.of(picture);
        for (int i = 0; i < 1_200; i++) assertEquals(picture.getRGB(i % 40, i / 40), 0xFF000000 | packed.pixels()[i]);
        assertEquals(picture.getRGB(14, 22), packed.picture().getRGB(14, 22));
        assertTrue(packed.deflated().length < 200);
    }
}
