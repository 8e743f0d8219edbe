package dev.asynckitchen.record.gif;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes an animation as a GIF, frame by frame.
 *
 * <p>Images are found one after the other, since each depends on what is seen by then, and compressed side by side; at most
 * a few frames are under way, so memory does not depend on length. Equal frames give equal bytes, whatever the threads do.
 * Used by one thread at a time; {@link #close} without {@link #finish} drops what is under way.
 */
public final class GifEncoder implements AutoCloseable {
    private static final int UNDER_WAY = 6;

    private final GifBlocks blocks;
    private final Timing timing;
    private final GifOptions options;
    private final Screen screen;
    private final ExecutorService threads;
    private final BlockingQueue<int[]> frames = new ArrayBlockingQueue<>(UNDER_WAY + 3);
    private final BlockingQueue<Lzw> compressors = new ArrayBlockingQueue<>(UNDER_WAY + 1);
    private final ArrayDeque<CompletableFuture<Encoded>> underWay = new ArrayDeque<>();
    private CompletableFuture<Screen.Image> last = CompletableFuture.completedFuture(null);
    private int[] before = new int[0];
    private int written;

    private record Encoded(Area area, int[] colours, int transparent, int codeSize, byte[] codes) {}

    /** Begins a file; {@code out} stays open. */
    public GifEncoder(OutputStream out, GifOptions options) throws IOException {
        this.options = options;
        blocks = new GifBlocks(out);
        timing = new Timing(options.framesPerSecond());
        screen = new Screen(options.width(), options.height(), options.quality(), options.expectedFrames());
        threads = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("gif-", 0).factory());
    }

    /**
     * Adds a frame, {@code 0xRRGGBB} a pixel in reading order (what is above those 24 bits is not looked at); the array is copied.
     *
     * @throws IllegalArgumentException if it is not of the animation's size
     */
    public void add(int[] pixels) throws IOException {
        int size = options.width() * options.height();
        if (pixels.length != size) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + options.width() + "×" + options.height());
        }
        while (underWay.size() >= UNDER_WAY) {
            write(timing.delay(written));
        }
        int[] recycled = frames.poll();
        int[] frame = recycled == null ? new int[size] : recycled;
        for (int i = 0; i < size; i++) {
            frame[i] = pixels[i] & 0xFFFFFF;
        }
        int[] old = before;
        before = frame;
        last = last.thenApplyAsync(_ -> {
            Screen.Image image = screen.next(frame);
            if (old.length > 0) {
                frames.offer(old);
            }
            return image;
        }, threads);
        underWay.add(last.thenApplyAsync(this::compress, threads));
    }

    /**
     * Writes what is under way and the file's end. The last frame is shown for the options' hold longer.
     *
     * @throws IllegalStateException if there was no frame
     */
    public void finish() throws IOException {
        if (written == 0 && underWay.isEmpty()) {
            throw new IllegalStateException("An animation without any frame cannot be written.");
        }
        while (underWay.size() > 1) {
            write(timing.delay(written));
        }
        if (!underWay.isEmpty()) {
            write(Math.min(0xFFFF, timing.delay(written) + options.hold()));
        }
        blocks.trailer();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Encoded compress(Screen.Image image) {
        Lzw kept = compressors.poll();
        Lzw lzw = kept == null ? new Lzw() : kept;
        Area area = image.area;
        int codeSize = Math.max(2, GifBlocks.tableBits(image.transparent + 1));
        byte[] codes = lzw.compress(image.pixels, image.others, area.width() * area.height(), codeSize);
        var encoded = new Encoded(area, image.colours, image.transparent, codeSize, codes);
        compressors.offer(lzw);
        screen.recycle(image);
        return encoded;
    }

    private void write(int delay) throws IOException {
        try {
            Encoded e = underWay.remove().get();
            if (written == 0) {
                int[] global = screen.global().colours();
                blocks.screen(options.width(), options.height(), Arrays.copyOf(global, global.length + 1));
                if (options.repeats() >= 0) {
                    blocks.loop(options.repeats());
                }
            }
            blocks.control(delay, written == 0 ? -1 : e.transparent); // the first image covers everything
            blocks.image(e.area, e.colours, e.codeSize, e.codes);
            written++;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The recording was interrupted.");
        }
    }
}
