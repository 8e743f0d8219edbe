package dev.asynckitchen.record.gif;

import java.util.ArrayList;
import java.util.List;

/** A GIF taken apart block by block, strictly as the specification has it. */
record GifFile(int width, int height, int globalColours, int repeats, List<Image> images) {

    /** One image with its graphic control extension. */
    record Image(int delay, int disposal, int transparent, int x, int y, int width, int height, boolean interlaced, int colours) {}

    static GifFile parse(byte[] file) {
        return new Parser(file).file();
    }

    private static final class Parser {
        private final byte[] data;
        private int at;

        Parser(byte[] data) {
            this.data = data;
        }

        GifFile file() {
            expect("GIF89a");
            int width = word();
            int height = word();
            int flags = next();
            at += 2;
            int table = (flags & 0x80) != 0 ? 2 << (flags & 7) : 0;
            at += 3 * table;
            int repeats = -1;
            int[] control = null;
            List<Image> images = new ArrayList<>();
            while (true) {
                int block = next();
                switch (block) {
                    case 0x3B -> {
                        if (at != data.length) {
                            throw new AssertionError((data.length - at) + " bytes after the trailer");
                        }
                        return new GifFile(width, height, table, repeats, images);
                    }
                    case 0x21 -> {
                        int label = next();
                        if (label == 0xFF) {
                            byte[] application = subBlock();
                            byte[] loop = subBlock();
                            if (new String(application, java.nio.charset.StandardCharsets.US_ASCII).equals("NETSCAPE2.0")) {
                                repeats = loop[1] & 255 | (loop[2] & 255) << 8;
                            }
                            expectEnd();
                        } else if (label == 0xF9) {
                            byte[] c = subBlock();
                            control = new int[] {c[0] & 255, c[1] & 255 | (c[2] & 255) << 8, c[3] & 255};
                            expectEnd();
                        } else {
                            throw new AssertionError("extension " + label);
                        }
                    }
                    case 0x2C -> {
                        if (control == null) {
                            throw new AssertionError("an image without its control extension");
                        }
                        images.add(image(control));
                        control = null;
                    }
                    default -> throw new AssertionError("block " + block + " at " + at);
                }
            }
        }

        private Image image(int[] control) {
            int x = word();
            int y = word();
            int width = word();
            int height = word();
            int flags = next();
            int colours = (flags & 0x80) != 0 ? 2 << (flags & 7) : 0;
            at += 3 * colours;
            int codeSize = next();
            if (codeSize < 2 || codeSize > 8) {
                throw new AssertionError("code size " + codeSize);
            }
            while (subBlock().length > 0) {
                // The codes are read by real decoders.
            }
            return new Image(control[1], control[0] >> 2 & 7, (control[0] & 1) != 0 ? control[2] : -1, x, y, width, height,
                    (flags & 0x40) != 0, colours);
        }

        private byte[] subBlock() {
            int size = next();
            byte[] block = java.util.Arrays.copyOfRange(data, at, at + size);
            at += size;
            return block;
        }

        private void expectEnd() {
            if (next() != 0) {
                throw new AssertionError("no block terminator at " + (at - 1));
            }
        }

        private void expect(String text) {
            for (char c : text.toCharArray()) {
                if (next() != c) {
                    throw new AssertionError("no " + text);
                }
            }
        }

        private int word() {
            return next() | next() << 8;
        }

        private int next() {
            return data[at++] & 255;
        }
    }
}
