package dev.asynckitchen.record.gif;

import dev.asynckitchen.record.gif.colour.ColourTable;
import dev.asynckitchen.record.gif.colour.Colours;
import dev.asynckitchen.record.gif.colour.NearestColour;
import dev.asynckitchen.record.gif.colour.PixelSet;
import dev.asynckitchen.record.gif.colour.Quantiser;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a viewer of the animation sees by now, and what the next image has to change of it.
 *
 * <p>A pixel whose source changed is drawn unless it is near enough already. A still pixel that is noticeably off is drawn again
 * when an image brings its colour, so a still picture comes to hold far more than 256 colours, and settles within some frames.
 * How many still pixels may change is bounded, so nothing flickers.
 */
final class Screen {
    /** How many of all still pixels of the animation may be drawn again. */
    private static final double REDRAWN = 0.0019;

    /** A mended pixel stays mended: its error counts for so many frames. */
    private static final int LASTING = 10;

    /** How much of all frames is expected to be still: half of what may be mended at all is mended at the beginning. */
    private static final double EXPECTED_STILL = 0.8;

    /** When nothing was worth mending, so many frames go by before it is looked for again. */
    private static final int PATIENCE = 6;

    /** Rounds of k-means for the first image, which is seen longest. */
    private static final int FIRST_ROUNDS = 6;

    /** Up to so many pixels are sorted into colours more finely. */
    private static final int FEW = 6_000;

    /** Distances are told apart by this much when the worst are looked for. */
    private static final int STEP = 4;

    private static final int STEPS = 512;

    /** An image for few pixels brings at least so many colours, and one for so many pixels at most. */
    private static final int LEAST = 15;

    private static final int[] NONE = {};

    /** A changed pixel is followed by others until there are so many unchanged ones in a row. */
    private static final int RUN = 8;

    private final int width;
    private final int height;
    private final Quality quality;
    private final int[] shown;
    private final PixelSet off; // still, and noticeably so
    private int[] source = new int[0];
    private final int[] candidates;
    private final int[] distances;
    private final short[] index;
    private final Quantiser quantiser = new Quantiser();
    private final Mending mending = new Mending();
    private final NearestColour nearGlobal = new NearestColour();
    private final NearestColour nearLocal = new NearestColour();
    private ColourTable global = ColourTable.EMPTY;
    private final ConcurrentLinkedQueue<Image> free = new ConcurrentLinkedQueue<>();
    private final long expectedStill;
    private long still;
    private long redrawn;
    private int frames;
    private int mendAgain;

    Screen(int width, int height, Quality quality, int expectedFrames) {
        int size = width * height;
        this.width = width;
        this.height = height;
        this.quality = quality;
        shown = new int[size];
        off = new PixelSet(size);
        candidates = new int[size];
        distances = new int[size];
        index = new short[size];
        Arrays.fill(index, (short) -1);
        expectedStill = (long) (EXPECTED_STILL * size * expectedFrames);
    }

    /** One image of the file. Given back to {@link #recycle} when it is written. */
    static final class Image {
        Area area = new Area(0, 0, 1, 1);

        /** The index to write for every pixel of the area, in reading order. */
        final short[] pixels;

        /** Another that would do as well, or -1. */
        final short[] others;

        /** Its own colours, none if it uses the file's. */
        int[] colours = NONE;

        /** The index that leaves a pixel as it is: the one after the table's last colour. */
        int transparent;

        Image(int size) {
            pixels = new short[size];
            others = new short[size];
        }
    }

    /** Takes an image back whose arrays are not needed any more. Any thread. */
    void recycle(Image image) {
        free.add(image);
    }

    /** The file's own table: the first image's. */
    ColourTable global() {
        return global;
    }

    /** Goes on to the next frame, 0xRRGGBB a pixel; gives the image that brings it about. The array must stay as it is until the next call is over. */
    Image next(int[] frame) {
        boolean first = source.length == 0;
        int changed = first ? everything(frame) : changes(frame);
        quantiser.clear(first ? 0xFFFFFF : changed < FEW ? 0xFEFEFE : 0xFCFCFC);
        for (int i = 0; i < changed; i++) {
            quantiser.add(frame[candidates[i]]);
        }
        int all = changed;
        ColourTable table;
        if (first) {
            table = quantiser.table(quality.global, FIRST_ROUNDS);
            global = table;
            nearGlobal.in(global);
        } else {
            if (++frames >= mendAgain) {
                all += stillOnes(frame, changed);
            }
            table = local(frame, changed, all);
        }
        Image image = draw(frame, changed, all, table);
        source = frame;
        return image;
    }

    /** The table of a later image: one of its own if that is worth its bytes, by what moves or by what it mends. */
    private ColourTable local(int[] frame, int changed, int all) {
        int most = changed > frame.length / 4 ? quality.global : quality.local; // much of the picture: it is like a first image
        ColourTable moving = quantiser.table(Math.min(most, Math.max(LEAST, changed / LEAST)), quality.rounds);
        boolean better = changed > 0 && quantiser.error(global, nearGlobal) - quantiser.error() > price(moving.size());
        mending.clear();
        for (int i = changed; i < all; i++) {
            mending.add(frame[candidates[i]], distances[i]);
        }
        ColourTable mended = mending.extend(moving, 255, quality.off / 2, quality.price / LASTING);
        if (mending.mended() * LASTING > price(mended.size())) {
            return mended;
        }
        if (all > changed) {
            mendAgain = frames + PATIENCE;
        }
        return better ? moving : global;
    }

    /** What a table's bytes cost, as error. */
    private long price(int colours) {
        return (3L << GifBlocks.tableBits(colours + 1)) * quality.price;
    }

    private int everything(int[] frame) {
        for (int i = 0; i < frame.length; i++) {
            candidates[i] = i;
            distances[i] = Integer.MAX_VALUE;
        }
        return frame.length;
    }

    /** Notes the pixels whose source changed and that have to be drawn. */
    private int changes(int[] frame) {
        int n = 0;
        int moved = 0;
        int size = frame.length;
        for (int at = 0; at < size; ) {
            int same = Arrays.mismatch(frame, at, size, source, at, size);
            if (same < 0) {
                break;
            }
            at += same;
            for (int equal = 0; at < size && equal < RUN; at++) {
                if (frame[at] == source[at]) {
                    equal++;
                    continue;
                }
                equal = 0;
                moved++;
                int d = Colours.distance(frame[at], shown[at]);
                off.set(at, d > quality.off && d <= quality.near);
                if (d > quality.near) {
                    distances[n] = d;
                    candidates[n++] = at;
                }
            }
        }
        still += size - moved;
        return n;
    }

    /** Adds the still pixels that are farthest off, as many as may be drawn again now. */
    private int stillOnes(int[] frame, int from) {
        long room = (long) (REDRAWN * Math.max(still, (still + expectedStill) / 2)) - redrawn;
        if (room <= 0 || off.isEmpty()) {
            return 0;
        }
        int[] histogram = new int[STEPS];
        int all = from;
        for (int at = off.next(0); at >= 0; at = off.next(at + 1)) {
            int d = Colours.distance(frame[at], shown[at]);
            histogram[Math.min(STEPS - 1, d / STEP)]++;
            distances[all] = d;
            candidates[all++] = at;
        }
        int least = STEPS;
        while (least > 0 && histogram[least - 1] <= room) {
            room -= histogram[--least];
        }
        int n = from;
        for (int i = from; i < all; i++) {
            if (Math.min(STEPS - 1, distances[i] / STEP) >= least) {
                distances[n] = distances[i];
                candidates[n++] = candidates[i];
            }
        }
        return n - from;
    }

    private Image draw(int[] frame, int changed, int all, ColourTable table) {
        int drawn = 0;
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        NearestColour nearest = table == global ? nearGlobal : nearLocal;
        nearest.in(table);
        for (int i = 0; i < all && table.size() > 0; i++) {
            int at = candidates[i];
            int wanted = frame[at];
            int now = distances[i];
            int found = nearest.of(wanted);
            int colour = table.colour(found);
            int then = Colours.distance(wanted, colour);
            boolean isStill = i >= changed;
            if (isStill ? then > now / 4 || then > quality.off : then >= now) {
                off.set(at, now > quality.off);
                continue;
            }
            index[at] = (short) found;
            shown[at] = colour;
            off.set(at, then > quality.off);
            redrawn += isStill ? 1 : 0;
            candidates[drawn++] = at;
            int y = at / width;
            int x = at - y * width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        Image kept = free.poll();
        Image image = kept == null ? new Image(width * height) : kept;
        if (drawn == 0) {
            image.area = new Area(0, 0, 1, 1);
            image.colours = NONE;
            image.pixels[0] = (short) global.size();
            image.others[0] = -1;
            image.transparent = global.size();
            return image;
        }
        image.area = new Area(left, top, right - left + 1, bottom - top + 1);
        cut(image, table);
        for (int i = 0; i < drawn; i++) {
            index[candidates[i]] = -1;
        }
        return image;
    }

    private void cut(Image image, ColourTable table) {
        int transparent = table.size();
        image.transparent = transparent;
        image.colours = table == global ? NONE : Arrays.copyOf(table.colours(), table.size() + 1);
        Area area = image.area;
        int to = 0;
        int last = -1;
        short lastIndex = -1;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * width;
            for (int at = row + area.x(); at < row + area.x() + area.width(); at++) {
                short drawn = index[at];
                if (drawn >= 0) {
                    image.pixels[to] = drawn;
                    image.others[to++] = -1;
                    continue;
                }
                int there = shown[at];
                if (there != last) {
                    last = there;
                    lastIndex = (short) table.indexOf(there);
                }
                image.pixels[to] = (short) transparent;
                image.others[to++] = lastIndex;
            }
        }
    }
}
