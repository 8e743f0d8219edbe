package dev.asynckitchen.record.gif.colour;

/**
 * How far two colours (0xRRGGBB) look apart: squared distance, green counting a little more. In dark and soft tones the eye sees a
 * shift of blue as well as any.
 */
public final class Colours {
    static final int RED = 3;
    static final int GREEN = 4;
    static final int BLUE = 3;

    /** What a difference of one level in every channel comes to. */
    static final int LEVEL = RED + GREEN + BLUE;

    private Colours() {}

    public static int distance(int a, int b) {
        int r = (a >> 16 & 255) - (b >> 16 & 255);
        int g = (a >> 8 & 255) - (b >> 8 & 255);
        int u = (a & 255) - (b & 255);
        return RED * r * r + GREEN * g * g + BLUE * u * u;
    }

    /** The cell of {@link #CELLS} a colour lies in: four levels a side. */
    static int cell(int rgb) {
        return rgb >> 6 & 0x3F000 | rgb >> 4 & 0xFC0 | rgb >> 2 & 0x3F;
    }

    static final int CELLS = 1 << 18;
}
