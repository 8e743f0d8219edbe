package dev.asynckitchen.record.gif.colour;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Finds the colours that stand best for many pixels: the colour space is halved along its longest spread until there are
 * enough parts, k-means settles them, and a part that is mostly one flat colour becomes exactly that colour.
 *
 * <p>Deterministic. Not thread-safe; kept from frame to frame, since it is large.
 */
public final class Quantiser {
    private static final int SLOTS = 1 << 17;

    private final int[] slotOf = new int[SLOTS]; // 1-based
    private int mask = 0xFFFFFF;
    private int[] cells = new int[1 << 13];
    private int[] places = new int[1 << 13]; // where in slotOf
    private int[] count = new int[1 << 13];
    private int[] red = new int[1 << 13];
    private int[] green = new int[1 << 13];
    private int[] blue = new int[1 << 13];
    private int[] flat = new int[1 << 13]; // the cell's most frequent colour, by majority vote
    private int[] votes = new int[1 << 13];
    private int[] part = new int[1 << 13];
    private int[] order = new int[1 << 13];
    private int size;
    private long error;
    private final ColourSet few = new ColourSet();

    /** A stretch of {@code order}. */
    private record Box(int from, int to, int axis, double spread) {}

    /** Forgets all; from now on colours that are equal in the bits of {@code mask} are counted together. */
    public void clear(int newMask) {
        mask = newMask;
        for (int i = 0; i < size; i++) {
            slotOf[places[i]] = 0;
        }
        size = 0;
        few.clear();
    }

    /** Counts a pixel. */
    public void add(int rgb) {
        few.add(rgb);
        int cell = rgb & mask;
        int place = cell * 0x9E3779B1 >>> 15;
        while (slotOf[place] != 0 && cells[slotOf[place] - 1] != cell) {
            place = place + 1 & SLOTS - 1;
        }
        int slot = slotOf[place] - 1;
        if (slot < 0) {
            if (size > SLOTS / 2) {
                return;
            }
            slot = size++;
            if (slot == cells.length) {
                grow();
            }
            slotOf[place] = size;
            places[slot] = place;
            cells[slot] = cell;
            count[slot] = 0;
            red[slot] = 0;
            green[slot] = 0;
            blue[slot] = 0;
            votes[slot] = 0;
        }
        count[slot]++;
        red[slot] += rgb >> 16 & 255;
        green[slot] += rgb >> 8 & 255;
        blue[slot] += rgb & 255;
        if (votes[slot] == 0) {
            flat[slot] = rgb;
            votes[slot] = 1;
        } else {
            votes[slot] += flat[slot] == rgb ? 1 : -1;
        }
    }

    /** At most {@code most} colours for what was counted, settled by so many rounds of k-means. */
    public ColourTable table(int most, int rounds) {
        error = 0;
        if (size == 0) {
            return ColourTable.EMPTY;
        }
        if (few.size() <= most) {
            return new ColourTable(few.sorted());
        }
        int parts = halve(most);
        int[] colours = new int[parts];
        means(colours);
        for (int i = 0; i < rounds; i++) {
            assign(colours);
            means(colours);
        }
        snap(colours);
        for (int s = 0; s < size; s++) {
            error += (long) count[s] * Colours.distance(mean(s), colours[part[s]]);
        }
        return new ColourTable(Arrays.stream(colours).sorted().distinct().toArray());
    }

    /** How far what was counted is off, in all, with the colours that were found last; what lies within a cell aside. */
    public long error() {
        return error;
    }

    /** The same, with the colours of another table. */
    public long error(ColourTable colours, NearestColour nearest) {
        long sum = 0;
        for (int s = 0; s < size; s++) {
            int rgb = mean(s);
            sum += (long) count[s] * Colours.distance(rgb, colours.colour(nearest.of(rgb)));
        }
        return sum;
    }

    private int mean(int s) {
        int c = count[s];
        int half = c / 2;
        return (red[s] + half) / c << 16 | (green[s] + half) / c << 8 | (blue[s] + half) / c;
    }

    private int halve(int most) {
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        var boxes = new PriorityQueue<Box>(Comparator.comparingDouble(Box::spread).reversed().thenComparingInt(Box::from));
        boxes.add(box(0, size));
        while (boxes.size() < most && boxes.peek().spread > 0) {
            Box box = boxes.remove();
            int middle = split(box);
            boxes.add(box(box.from, middle));
            boxes.add(box(middle, box.to));
        }
        int index = 0;
        for (Box box : boxes) {
            for (int i = box.from; i < box.to; i++) {
                part[order[i]] = index;
            }
            index++;
        }
        return index;
    }

    private Box box(int from, int to) {
        double n = 0;
        double r = 0, g = 0, b = 0, rr = 0, gg = 0, bb = 0;
        for (int i = from; i < to; i++) {
            int s = order[i];
            double c = count[s];
            double x = red[s];
            double y = green[s];
            double z = blue[s];
            n += c;
            r += x;
            g += y;
            b += z;
            rr += x * x / c;
            gg += y * y / c;
            bb += z * z / c;
        }
        double sr = Colours.RED * (rr - r * r / n);
        double sg = Colours.GREEN * (gg - g * g / n);
        double sb = Colours.BLUE * (bb - b * b / n);
        int axis = sg >= sr && sg >= sb ? 1 : sr >= sb ? 0 : 2;
        double spread = to - from < 2 ? 0 : sr + sg + sb;
        return new Box(from, to, axis, spread <= 1e-6 * n ? 0 : spread);
    }

    /** Sorts the box along its axis and gives where to cut, so that the two parts spread least. */
    private int split(Box box) {
        int n = box.to - box.from;
        int[] sums = switch (box.axis) {
            case 0 -> red;
            case 1 -> green;
            default -> blue;
        };
        long[] sorted = new long[n];
        for (int i = 0; i < n; i++) {
            int s = order[box.from + i];
            sorted[i] = ((long) sums[s] * 1024 / count[s]) << 32 | s;
        }
        Arrays.sort(sorted);
        double all = 0;
        double allCount = 0;
        for (int i = 0; i < n; i++) {
            int s = (int) sorted[i];
            order[box.from + i] = s;
            all += sums[s];
            allCount += count[s];
        }
        double best = -1;
        int cut = 1;
        double left = 0;
        double leftCount = 0;
        for (int i = 0; i + 1 < n; i++) {
            int s = order[box.from + i];
            left += sums[s];
            leftCount += count[s];
            double right = all - left;
            double between = left * left / leftCount + right * right / (allCount - leftCount);
            if (between > best) {
                best = between;
                cut = i + 1;
            }
        }
        return box.from + cut;
    }

    private void means(int[] colours) {
        int k = colours.length;
        double[] n = new double[k];
        double[] r = new double[k];
        double[] g = new double[k];
        double[] b = new double[k];
        for (int s = 0; s < size; s++) {
            int p = part[s];
            n[p] += count[s];
            r[p] += red[s];
            g[p] += green[s];
            b[p] += blue[s];
        }
        for (int p = 0; p < k; p++) {
            if (n[p] > 0) {
                colours[p] = (int) (r[p] / n[p] + 0.5) << 16 | (int) (g[p] / n[p] + 0.5) << 8 | (int) (b[p] / n[p] + 0.5);
            }
        }
    }

    private void assign(int[] colours) {
        int k = colours.length;
        for (int s = 0; s < size; s++) {
            int rgb = mean(s);
            int best = part[s];
            int least = Colours.distance(rgb, colours[best]);
            for (int p = 0; p < k; p++) {
                int d = Colours.distance(rgb, colours[p]);
                if (d < least) {
                    least = d;
                    best = p;
                }
            }
            part[s] = best;
        }
    }

    private void snap(int[] colours) {
        int k = colours.length;
        int[] total = new int[k];
        int[] most = new int[k];
        int[] winner = new int[k];
        for (int s = 0; s < size; s++) {
            int p = part[s];
            total[p] += count[s];
            if (votes[s] > most[p]) {
                most[p] = votes[s];
                winner[p] = flat[s];
            }
        }
        for (int p = 0; p < k; p++) {
            if (most[p] * 2L > total[p]) {
                colours[p] = winner[p];
            }
        }
    }

    private void grow() {
        int n = cells.length * 2;
        cells = Arrays.copyOf(cells, n);
        places = Arrays.copyOf(places, n);
        count = Arrays.copyOf(count, n);
        red = Arrays.copyOf(red, n);
        green = Arrays.copyOf(green, n);
        blue = Arrays.copyOf(blue, n);
        flat = Arrays.copyOf(flat, n);
        votes = Arrays.copyOf(votes, n);
        part = Arrays.copyOf(part, n);
        order = Arrays.copyOf(order, n);
    }
}
