package dev.asynckitchen.record.file;

import dev.asynckitchen.record.settings.Recording;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An animated PNG: every frame exactly as it is. The first one is the file's picture for programs that know no animation; each later
 * one is the rectangle that changed, see-through where nothing did.
 */
final class ApngWriter implements FrameWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR_WITH_ALPHA = 6;
    private static final int OVER = 1;

    private final DataOutputStream out;
    private final Recording recording;
    private final int width;
    private final int height;
    private final int frames;
    private final InOrder<Part> work = new InOrder<>(this::write);
    private int[] before = new int[0];
    private int written;
    private int sequence;

    /** A rectangle of a frame, compressed. */
    private record Part(int x, int y, int width, int height, byte[] data) {}

    ApngWriter(OutputStream stream, Recording recording, int frames) throws IOException {
        out = new DataOutputStream(stream);
        this.recording = recording;
        this.frames = frames;
        width = recording.fullWidth();
        height = recording.fullHeight();
        out.write(SIGNATURE);
        chunk("IHDR", data -> {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, TRUE_COLOUR_WITH_ALPHA, 0, 0, 0});
        });
        chunk("acTL", data -> {
            data.writeInt(frames);
            data.writeInt(plays(recording.repeats()));
        });
    }

    /** This format counts how often it is played, 0 for ever. */
    private static int plays(int repeats) {
        return repeats == 0 ? 0 : Math.max(0, repeats) + 1;
    }

    @Override
    public void add(int[] pixels) throws IOException {
        int[] frame = pixels.clone();
        int[] old = before;
        before = frame;
        work.give(() -> part(frame, old));
    }

    @Override
    public void finish() throws IOException {
        work.finish();
        chunk("IEND", _ -> { });
    }

    @Override
    public void close() {
        work.close();
    }

    private Part part(int[] frame, int[] old) throws IOException {
        int left = 0;
        int top = 0;
        int right = width - 1;
        int bottom = height - 1;
        if (old.length > 0) {
            left = width;
            top = height;
            right = -1;
            bottom = -1;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (frame[y * width + x] != old[y * width + x]) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = y;
                    }
                }
            }
            if (right < 0) {
                left = top = right = bottom = 0;
            }
        }
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(6);
        try (var zlib = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
            byte[] row = new byte[1 + 4 * (right - left + 1)]; // begins with filter type 0, none
            for (int y = top; y <= bottom; y++) {
                int to = 1;
                for (int x = left; x <= right; x++) {
                    int at = y * width + x;
                    int argb = old.length > 0 && frame[at] == old[at] ? 0 : frame[at] | 0xFF000000;
                    row[to++] = (byte) (argb >> 16);
                    row[to++] = (byte) (argb >> 8);
                    row[to++] = (byte) argb;
                    row[to++] = (byte) (argb >> 24);
                }
                zlib.write(row);
            }
        } finally {
            deflater.end();
        }
        return new Part(left, top, right - left + 1, bottom - top + 1, bytes.toByteArray());
    }

    private void write(Part part) throws IOException {
        boolean last = written == frames - 1;
        chunk("fcTL", data -> {
            data.writeInt(sequence++);
            data.writeInt(part.width);
            data.writeInt(part.height);
            data.writeInt(part.x);
            data.writeInt(part.y);
            data.writeShort(Math.min(0xFFFF, 1 + (last ? recording.heldFrames() : 0)));
            data.writeShort(recording.framesPerSecond());
            data.writeByte(0);
            data.writeByte(written == 0 ? 0 : OVER);
        });
        boolean first = written == 0;
        chunk(first ? "IDAT" : "fdAT", data -> {
            if (!first) {
                data.writeInt(sequence++);
            }
            data.write(part.data);
        });
        written++;
    }

    /** Fills a chunk. */
    @FunctionalInterface
    private interface Content {
        void to(DataOutputStream data) throws IOException;
    }

    private void chunk(String type, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(type.getBytes(StandardCharsets.US_ASCII));
        content.to(new DataOutputStream(bytes));
        byte[] all = bytes.toByteArray();
        var crc = new CRC32();
        crc.update(all);
        out.writeInt(all.length - 4);
        out.write(all);
        out.writeInt((int) crc.getValue());
    }
}
