package dev.asynckitchen.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file's bytes, and how many of them have been read. */
final class WatchedStream extends FilterInputStream {
    private final long size;
    private final Watch watch;
    private long read;

    WatchedStream(InputStream file, long size, Watch watch) {
        super(file);
        this.size = Math.max(1, size);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        told(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        told(count);
        return count;
    }

    private void told(int count) throws IOException {
        read += Math.max(0, count);
        watch.read(Math.min(1, read / (double) size));
    }
}
