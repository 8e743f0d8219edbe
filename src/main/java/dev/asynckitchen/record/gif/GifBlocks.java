package dev.asynckitchen.record.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the blocks of a GIF file, in the order of the GIF89a specification's grammar. */
final class GifBlocks {
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int COMMENT = 0xFE;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;

    /** Disposal method 1, "do not dispose": the next image is laid over this one. */
    private static final int KEEP = 1 << 2;

    private static final int SUB_BLOCK = 255;

    private final OutputStream out;

    GifBlocks(OutputStream out) {
        this.out = out;
    }

    /** Header and Logical Screen Descriptor; without a Global Color Table if {@code colours} is empty. */
    void screen(int width, int height, int[] colours) throws IOException {
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        word(width);
        word(height);
        int resolution = 7 << 4; // 8 bits a channel in the original
        out.write(colours.length == 0 ? resolution : 0x80 | resolution | tableBits(colours.length) - 1);
        out.write(0); // background colour index
        out.write(0); // no pixel aspect ratio
        table(colours);
    }

    /** The Application Extension that browsers read: {@code times} repeats, 0 for ever. */
    void loop(int times) throws IOException {
        out.write(EXTENSION);
        out.write(APPLICATION);
        out.write(11);
        out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        out.write(3);
        out.write(1);
        word(times);
        out.write(0);
    }

    /** A Comment Extension. */
    void comment(String text) throws IOException {
        out.write(EXTENSION);
        out.write(COMMENT);
        subBlocks(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A Graphic Control Extension: how long the image is shown, in hundredths of a second, and its see-through index. */
    void control(int delay, int transparent) throws IOException {
        out.write(EXTENSION);
        out.write(GRAPHIC_CONTROL);
        out.write(4);
        out.write(transparent >= 0 ? KEEP | 1 : KEEP);
        word(delay);
        out.write(Math.max(0, transparent));
        out.write(0);
    }

    /** An Image Descriptor, not interlaced, its Local Color Table if it has one, and the Table Based Image Data. */
    void image(Area area, int[] colours, int codeSize, byte[] codes) throws IOException {
        out.write(IMAGE);
        word(area.x());
        word(area.y());
        word(area.width());
        word(area.height());
        out.write(colours.length == 0 ? 0 : 0x80 | tableBits(colours.length) - 1);
        table(colours);
        out.write(codeSize);
        subBlocks(codes);
    }

    void trailer() throws IOException {
        out.write(TRAILER);
    }

    /** How many bits number the entries of a colour table: 1 to 8. */
    static int tableBits(int colours) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(colours - 1));
    }

    private void table(int[] colours) throws IOException {
        if (colours.length == 0) {
            return;
        }
        int size = 1 << tableBits(colours.length);
        for (int i = 0; i < size; i++) {
            int rgb = i < colours.length ? colours[i] : 0;
            out.write(rgb >> 16);
            out.write(rgb >> 8);
            out.write(rgb);
        }
    }

    private void subBlocks(byte[] data) throws IOException {
        for (int at = 0; at < data.length; at += SUB_BLOCK) {
            int size = Math.min(SUB_BLOCK, data.length - at);
            out.write(size);
            out.write(data, at, size);
        }
        out.write(0);
    }

    private void word(int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }
}
