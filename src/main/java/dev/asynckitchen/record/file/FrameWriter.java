package dev.asynckitchen.record.file;

import java.io.IOException;

/** Takes frames one by one and makes a file of them. Used by one thread. */
public interface FrameWriter extends AutoCloseable {
    /** Takes the next frame, {@code 0xAARRGGBB} a pixel; the array is the caller's again afterwards. */
    void add(int[] pixels) throws IOException;

    /** Writes what is left; nothing is added afterwards. */
    void finish() throws IOException;

    /** Lets go of threads and processes; without {@link #finish} the file is of no use. */
    @Override
    void close();
}
