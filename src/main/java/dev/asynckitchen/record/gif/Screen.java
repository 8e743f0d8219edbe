package dev.asynckitchen.record.gif;

import java.util.Arrays;

/**
 * What a viewer of the animation sees by now, and what the next image has to change of it.
 *
 * <p>A pixel whose source changed is drawn unless it is near enough already. A pixel that is still, but was drawn with a colour
 * that is noticeably off, is drawn again when an image has a colour for it that is at least twice as near: a still picture comes to hold
 * far more than 256 colours, and settles within some frames. How many still pixels may change is bounded, so nothing flickers.
 */
final class Screen {
    /** How many of all still pixels of the animation may be drawn again. */
    private static final double REDRAWN = 0.0015;

    /** How much error a colour has to mend to be worth its bytes: 55 pixels that are a level off in every channel. */
    private static final int WORTH = 55 * Colours.LEVEL;

    /** Distances are told apart by this much when the worst are looked for. */
    private static final int STEP = 4;
    private static final int STEPS = 512;

    private final int width;
    private final int height;
    private final Quality quality;
    private final int[] shown;
    private final boolean[] off; // still, and noticeably so
    private int[] source = new int[0];
    private int offCount;
    private final int[] candidates;
    private final Mending mending = new Mending();
    private final Quantiser quantiser = new Quantiser();
    private final long expectedStill;
    private long still;
    private long redrawn;

    Screen(int width, int height, Quality quality, int expectedFrames) {
        this.width = width;
        this.height = height;
        this.quality = quality;
        shown = new int[width * height];
        off = new boolean[width * height];
        candidates = new int[width * height];
        expectedStill = (long) width * height * expectedFrames / 2;
    }

    /** One image: what it covers and, of every pixel in it, the index to write and another that would do, or -1. */
    record Image(Area area, short[] pixels, short[] others, int[] colours, int transparent) {}

    /** Goes on to the next frame, 0xRRGGBB a pixel; gives the image that brings it about. The array must stay as it is until the next call. */
    Image next(int[] frame) {
        boolean first = source.length == 0;
        int changed = first ? everything(frame) : changes(frame);
        quantiser.clear();
        for (int i = 0; i < changed; i++) {
            quantiser.add(frame[candidates[i]], 1);
        }
        ColourTable table = quantiser.table(first ? 256 : quality.colours, quality.rounds);
        int all = changed;
        if (!first) {
            all += stillOnes(frame, changed);
            mending.clear();
            for (int i = changed; i < all; i++) {
                int rgb = frame[candidates[i]];
                mending.add(rgb, Colours.distance(rgb, shown[candidates[i]]));
            }
            table = mending.extend(table, 255, quality.off / 2, WORTH);
        }
        Image image = draw(frame, changed, all, table);
        source = frame;
        return image;
    }

    private int everything(int[] frame) {
        for (int i = 0; i < frame.length; i++) {
            candidates[i] = i;
            shown[i] = ~frame[i] & 0xFFFFFF;
        }
        return frame.length;
    }

    /** Notes the pixels whose source changed and that have to be drawn. */
    private int changes(int[] frame) {
        int n = 0;
        int at = 0;
        int size = frame.length;
        while (at < size) {
            int same = Arrays.mismatch(frame, at, size, source, at, size);
            if (same < 0) {
                break;
            }
            at += same;
            // A row of changed pixels usually follows; the loop is left at the first run of equal ones.
            for (int equal = 0; at < size && equal < 8; at++) {
                if (frame[at] == source[at]) {
                    equal++;
                    continue;
                }
                equal = 0;
                int d = Colours.distance(frame[at], shown[at]);
                unmark(at);
                if (d > quality.near) {
                    candidates[n++] = at;
                } else if (d > quality.off) {
                    mark(at);
                }
            }
        }
        still += size - n;
        return n;
    }

    /** Adds the still pixels that are farthest off, as many as may be drawn again now. */
    private int stillOnes(int[] frame, int from) {
        if (offCount == 0 || source.length == 0) {
            return 0;
        }
        long allowed = (long) (REDRAWN * Math.max(still, expectedStill)) - redrawn;
        if (allowed <= 0) {
            return 0;
        }
        int[] histogram = new int[STEPS];
        for (int i = 0; i < frame.length; i++) {
            if (off[i]) {
                histogram[step(Colours.distance(frame[i], shown[i]))]++;
            }
        }
        int least = STEPS;
        long room = allowed;
        while (least > 0 && histogram[least - 1] <= room) {
            room -= histogram[--least];
        }
        int n = from;
        for (int i = 0; i < frame.length; i++) {
            if (off[i] && step(Colours.distance(frame[i], shown[i])) >= least) {
                candidates[n++] = i;
            }
        }
        return n - from;
    }

    private static int step(int distance) {
        return Math.min(STEPS - 1, distance / STEP);
    }

    private Image draw(int[] frame, int changed, int all, ColourTable table) {
        boolean first = source.length == 0;
        short[] index = new short[width * height];
        Arrays.fill(index, (short) -1);
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < all && table.size() > 0; i++) {
            int at = candidates[i];
            int wanted = frame[at];
            int now = first ? Integer.MAX_VALUE : Colours.distance(wanted, shown[at]);
            int nearest = table.nearest(wanted);
            int then = Colours.distance(wanted, table.colour(nearest));
            boolean isStill = i >= changed;
            if (isStill ? then * 4L > now || then > quality.off : then >= now) {
                if (!isStill && now > quality.off) {
                    mark(at);
                }
                continue;
            }
            index[at] = (short) nearest;
            shown[at] = table.colour(nearest);
            if (isStill) {
                redrawn++;
            }
            if (then > quality.off) {
                mark(at);
            } else {
                unmark(at);
            }
            int y = at / width;
            int x = at - y * width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        if (right < 0) {
            return new Image(new Area(0, 0, 1, 1), new short[] {0}, new short[] {-1}, new int[] {0, 0}, 0);
        }
        return cut(new Area(left, top, right - left + 1, bottom - top + 1), index, table, first);
    }

    private Image cut(Area area, short[] index, ColourTable table, boolean first) {
        int transparent = first ? -1 : table.size();
        int size = area.width() * area.height();
        short[] pixels = new short[size];
        short[] others = new short[size];
        int to = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * width;
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                int i = index[row + x];
                if (i >= 0) {
                    pixels[to] = (short) i;
                    others[to] = -1;
                } else {
                    pixels[to] = (short) transparent;
                    others[to] = (short) table.indexOf(shown[row + x]);
                }
                to++;
            }
        }
        int[] colours = first ? table.colours() : Arrays.copyOf(table.colours(), table.size() + 1);
        return new Image(area, pixels, others, colours, transparent);
    }

    private void mark(int at) {
        if (!off[at]) {
            off[at] = true;
            offCount++;
        }
    }

    private void unmark(int at) {
        if (off[at]) {
            off[at] = false;
            offCount--;
        }
    }
}
