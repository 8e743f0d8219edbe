package dev.asynckitchen.record.gif;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A made-up clip like our recordings: flat art, soft gradients, text, a thing that moves, steam. */
record Clip(int width, int height) {

    int[] frame(int index) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0xF3D9A4), 0, height * 0.6f, new Color(0xFDF3DC)));
        g.fillRect(0, 0, width, height);
        g.setPaint(new RadialGradientPaint(width / 2f, height / 3f, height / 2.5f, new float[] {0, 1},
                new Color[] {new Color(255, 240, 190, 200), new Color(255, 240, 190, 0)}));
        g.fillRect(0, 0, width, height);
        g.setPaint(new GradientPaint(0, height * 0.6f, new Color(0x8FAE95), 0, height, new Color(0x6B8A72)));
        g.fillRect(0, (int) (height * 0.6), width, height);
        g.setColor(new Color(0xB5462F));
        g.fillRoundRect(width / 8, (int) (height * 0.55), width / 4, height / 5, 18, 18);
        double t = index / 20.0;
        for (int i = 0; i < 7; i++) {
            double rise = (t * 0.5 + i / 7.0) % 1;
            int alpha = (int) (110 * Math.sin(Math.PI * rise));
            double size = height * (0.03 + 0.05 * rise);
            g.setColor(new Color(255, 255, 255, alpha));
            g.fill(new java.awt.geom.Ellipse2D.Double(
                    width / 4.0 + 14 * Math.sin(6 * rise + i) - size / 2, height * (0.52 - 0.4 * rise), size, size));
        }
        double x = width * (0.6 + 0.2 * Math.sin(t));
        g.setPaint(new GradientPaint((float) x, 0, new Color(0xFFFFFF), (float) x + height / 6f, 0, new Color(0xD9CDB8)));
        g.fill(new java.awt.geom.Ellipse2D.Double(x, height * 0.3, height / 6.0, height / 2.5));
        g.setColor(new Color(0x3A2A20));
        g.setFont(g.getFont().deriveFont((float) height / 22));
        g.drawString("tick " + (1 + index / 15) + ": Task-2 waits for the oven", width / 20, (int) (height * 0.94));
        g.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }
}
