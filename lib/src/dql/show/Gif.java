package dql.show;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An animated GIF without an end; of each picture, only what differs from the one before is written. */
final class Gif {
    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final Colours colours = new Colours();
    private final int width, height;
    private int[] shown;                               // what is on the screen

    private Gif(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The file of some pictures of one size, each shown for so many ms. */
    static byte[] of(List<Packed> pictures, int[] delays) {
        var gif = new Gif(pictures.get(0).width(), pictures.get(0).height());
        for (var picture : pictures) gif.colours.count(picture.pixels());
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            gif.write(out, pictures, delays);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(MemoryCacheImageOutputStream out, List<Packed> pictures, int[] delays) throws IOException {
        var model = colours.model();
        writer.setOutput(out);
        writer.prepareWriteSequence(head(model));
        for (int i = 0; i < delays.length; i++) {
            int[] next = pictures.get(i).pixels();
            var changed = shown == null ? new Rectangle(width, height) : changed(next);
            var part = part(next, changed, model);
            writer.writeToSequence(new IIOImage(part, null, about(part, changed, delays[i], i == 0)), null);
            shown = next;
        }
        writer.endWriteSequence();
        writer.dispose();
    }

    /** The smallest rectangle around all that changes; a single pixel if nothing does. */
    private Rectangle changed(int[] next) {
        int left = width, right = -1, top = height, bottom = -1;
        for (int i = 0; i < next.length; i++) if (next[i] != shown[i]) {
            left = Math.min(left, i % width);
            right = Math.max(right, i % width);
            top = Math.min(top, i / width);
            bottom = i / width;
        }
        return bottom < 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private BufferedImage part(int[] next, Rectangle r, IndexColorModel model) {
        var part = new BufferedImage(r.width, r.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
        for (int k = 0; k < indices.length; k++) {
            int i = (r.y + k / r.width) * width + r.x + k % r.width;
            indices[k] = (byte) (shown != null && next[i] == shown[i] ? Colours.TRANSPARENT : colours.index(next[i]));
        }
        return part;
    }

    /** One table of colours for all pictures. */
    private IIOMetadata head(IndexColorModel model) throws IOException {
        var data = writer.getDefaultStreamMetadata(null);
        var root = (IIOMetadataNode) data.getAsTree(data.getNativeMetadataFormatName());
        set(root, "LogicalScreenDescriptor", "logicalScreenWidth", width, "logicalScreenHeight", height, "colorResolution", 8, "pixelAspectRatio", 0);
        var table = set(root, "GlobalColorTable", "sizeOfGlobalColorTable", 256, "backgroundColorIndex", 0, "sortFlag", "FALSE");
        for (int i = 0; i < 256; i++) {
            var entry = new IIOMetadataNode("ColorTableEntry");
            attributes(entry, "index", i, "red", model.getRed(i), "green", model.getGreen(i), "blue", model.getBlue(i));
            table.appendChild(entry);
        }
        data.setFromTree(data.getNativeMetadataFormatName(), root);
        return data;
    }

    private IIOMetadata about(BufferedImage part, Rectangle r, int delay, boolean first) throws IOException {
        var data = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
        var root = (IIOMetadataNode) data.getAsTree(data.getNativeMetadataFormatName());
        set(root, "ImageDescriptor", "imageLeftPosition", r.x, "imageTopPosition", r.y, "imageWidth", r.width, "imageHeight", r.height, "interlaceFlag", "FALSE");
        set(root, "GraphicControlExtension", "disposalMethod", "doNotDispose", "userInputFlag", "FALSE", "transparentColorFlag", "TRUE",
            "transparentColorIndex", Colours.TRANSPARENT, "delayTime", (delay + 5) / 10);
        var tables = root.getElementsByTagName("LocalColorTable");
        if (tables.getLength() > 0) root.removeChild(tables.item(0));
        if (first) root.appendChild(forever());
        data.setFromTree(data.getNativeMetadataFormatName(), root);
        return data;
    }

    /** Netscape's extension: begin again without an end. */
    private static IIOMetadataNode forever() {
        var extension = new IIOMetadataNode("ApplicationExtension");
        attributes(extension, "applicationID", "NETSCAPE", "authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, 0, 0});
        var all = new IIOMetadataNode("ApplicationExtensions");
        all.appendChild(extension);
        return all;
    }

    private static IIOMetadataNode set(IIOMetadataNode root, String name, Object... attributes) {
        var found = root.getElementsByTagName(name);
        var node = found.getLength() > 0 ? (IIOMetadataNode) found.item(0) : (IIOMetadataNode) root.appendChild(new IIOMetadataNode(name));
        attributes(node, attributes);
        return node;
    }

    private static void attributes(IIOMetadataNode node, Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) node.setAttribute((String) attributes[i], attributes[i + 1].toString());
    }
}
