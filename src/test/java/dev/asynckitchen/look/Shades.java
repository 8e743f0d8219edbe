package dev.asynckitchen.look;

import java.awt.image.BufferedImage;

/** Pictures made to take little room. */
final class Shades {
    private static final int STEP = 8;

    private Shades() {}

    /** A picture {@code times} smaller in width and height, each pixel the mean of those it stands for. */
    static BufferedImage reduced(BufferedImage picture, int times) {
        var small = new BufferedImage(picture.getWidth() / times, picture.getHeight() / times, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, mean(picture.getRGB(x * times, y * times, times, times, null, 0, times)));
            }
        }
        return small;
    }

    private static int mean(int[] pixels) {
        int red = pixels.length / 2;
        int green = pixels.length / 2;
        int blue = pixels.length / 2;
        for (int rgb : pixels) {
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
        }
        return red / pixels.length << 16 | green / pixels.length << 8 | blue / pixels.length;
    }

    /** The same picture in shades of every eighth brightness; one that has no others stays as it is. */
    static BufferedImage few(BufferedImage picture) {
        var few = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < few.getHeight(); y++) {
            for (int x = 0; x < few.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                few.setRGB(x, y, nearest(rgb >> 16 & 0xFF) << 16 | nearest(rgb >> 8 & 0xFF) << 8 | nearest(rgb & 0xFF));
            }
        }
        return few;
    }

    private static int nearest(int brightness) {
        return Math.min(255, (brightness + STEP / 2) / STEP * STEP);
    }
}
