package dev.asynckitchen.look;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place where two pictures of one size differ: a square whose left upper corner is at (x, y), in pixels, and how much they differ
 * there in the mean of its pixels, of 255. Edges of letters and of turned drawings may differ a little; what moved, came or took
 * another colour differs where it stands, however small it is in the whole.
 */
record DifferingPlace(int x, int y, double mean) {
    /** A place's side, in pixels; places overlap by half. */
    private static final int SIDE = 8;
    /** By so much, of 255, a place may differ. */
    private static final double ALLOWED = 8;

    /** The places that differ by more than is allowed, those first that differ most. */
    static List<DifferingPlace> between(BufferedImage wanted, BufferedImage shown) {
        var places = new ArrayList<DifferingPlace>();
        for (int y = 0; y < wanted.getHeight(); y += SIDE / 2) {
            for (int x = 0; x < wanted.getWidth(); x += SIDE / 2) {
                double mean = meanAt(x, y, wanted, shown);
                if (mean > ALLOWED) {
                    places.add(new DifferingPlace(x, y, mean));
                }
            }
        }
        places.sort(Comparator.comparingDouble(DifferingPlace::mean).reversed());
        return places;
    }

    private static double meanAt(int left, int top, BufferedImage wanted, BufferedImage shown) {
        double sum = 0;
        for (int y = top; y < Math.min(top + SIDE, wanted.getHeight()); y++) {
            for (int x = left; x < Math.min(left + SIDE, wanted.getWidth()); x++) {
                sum += difference(wanted.getRGB(x, y), shown.getRGB(x, y));
            }
        }
        return sum / (SIDE * SIDE);
    }

    /** That of the channel which differs most. */
    private static int difference(int a, int b) {
        int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
        int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
        int blue = Math.abs((a & 0xFF) - (b & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    /** The one that was wanted, the one that is shown, and the first one dark, with the places that differ as they are shown in red frames. */
    static BufferedImage sideBySide(BufferedImage wanted, BufferedImage shown, List<DifferingPlace> places) {
        int width = wanted.getWidth();
        int height = wanted.getHeight();
        var picture = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.drawImage(wanted, 0, 0, null);
        g.drawImage(shown, width, 0, null);
        g.drawImage(wanted, 2 * width, 0, null);
        g.setColor(new Color(0, 0, 0, 190));
        g.fillRect(2 * width, 0, width, height);
        g.setColor(Color.RED);
        places.forEach(place -> g.fillRect(2 * width + place.x - 1, place.y - 1, SIDE + 2, SIDE + 2));
        places.forEach(place -> g.drawImage(
                shown, 2 * width + place.x, place.y, 2 * width + place.x + SIDE, place.y + SIDE,
                place.x, place.y, place.x + SIDE, place.y + SIDE, null));
        g.dispose();
        return picture;
    }
}
