package dql.show;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A picture in little memory: what is flat takes next to none. */
record Packed(int width, int height, byte[] deflated) {

    static Packed of(BufferedImage picture) {
        int width = picture.getWidth(), height = picture.getHeight();
        var pixels = ByteBuffer.allocate(4 * width * height);
        pixels.asIntBuffer().put(picture.getRGB(0, 0, width, height, null, 0, width));
        var deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(pixels.array());
        deflater.finish();
        var bytes = new byte[pixels.capacity() + 1024];
        int n = deflater.deflate(bytes);
        deflater.end();
        return new Packed(width, height, Arrays.copyOf(bytes, n));
    }

    /** Its pixels as 0xRRGGBB, row after row. */
    int[] pixels() {
        var bytes = new byte[4 * width * height];
        var inflater = new Inflater();
        inflater.setInput(deflated);
        try {
            inflater.inflate(bytes);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        var pixels = new int[width * height];
        ByteBuffer.wrap(bytes).asIntBuffer().get(pixels);
        return pixels;
    }

    BufferedImage picture() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels(), 0, width);
        return picture;
    }
}
