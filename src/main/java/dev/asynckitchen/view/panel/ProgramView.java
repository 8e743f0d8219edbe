package dev.asynckitchen.view.panel;

import dev.asynckitchen.stage.panel.ScriptPose;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The program's text to be looked at: lines with their numbers, the one that runs lit, and the dishes that are paused at a line
 * before it. Shows a {@link ScriptPose}, and nothing of any pose before it. JavaFX thread only.
 */
public final class ProgramView extends Canvas {
    /** How high a line is, in units. */
    private static final double ROW = 17;

    private static final double SIZE = 11;

    /** Around the text, at the least. */
    private static final double EDGE = 7;

    /** Where the dishes stand, the numbers end and the text begins. */
    private static final double DISHES = 5;

    private static final double DISHES_WIDTH = 41;
    private static final double NUMBERS_END = 64;
    private static final double TEXT = 72;

    /** How wide the sign is at the end of a line that differs. */
    private static final double SIGN = 14;

    private final List<List<Piece>> lines = new ArrayList<>();
    private final double scale;
    private final Theme theme;
    private final Set<Integer> differing;
    private final SpriteImages images = new SpriteImages();
    private @Nullable ScriptPose shown;

    /** A stretch of a line in one colour; a null kind for what needs none. */
    private record Piece(String text, PythonTokens.@Nullable Kind kind) {}

    /** For a program, {@code width}×{@code height} pixels large and {@code scale} pixels a unit. */
    public ProgramView(String source, Theme theme, double width, double height, double scale) {
        this(source, Set.of(), theme, width, height, scale);
    }

    /** The same with lines that are marked as differing from another program's, counted from 1. */
    public ProgramView(String source, Set<Integer> differing, Theme theme, double width, double height, double scale) {
        super(width, height);
        this.differing = differing;
        this.theme = theme;
        this.scale = scale;
        cut(source);
    }

    /** How many lines are in view. */
    public static int rows(double height, double scale) {
        return Math.max(1, (int) ((height / scale - 2 * EDGE) / ROW));
    }

    /** How high it is with so many lines in view, in pixels. */
    public static double height(int rows, double scale) {
        return (rows * ROW + 2 * EDGE) * scale;
    }

    /** How wide it is with all of a program in view, in pixels. */
    public static double width(String source, double scale) {
        Font font = Lettering.mono(SIZE);
        return (TEXT + EDGE + source.lines().mapToDouble(line -> Lettering.width(untabbed(line), font)).max().orElse(0)) * scale;
    }

    /** Shows this pose. */
    public void show(ScriptPose pose) {
        if (!pose.equals(shown)) {
            shown = pose;
            paint(pose);
        }
    }

    private void cut(String source) {
        String text = untabbed(source.replace("\r", ""));
        List<Piece> line = new ArrayList<>();
        int at = 0;
        for (PythonTokens.Token token : PythonTokens.of(text)) {
            line = add(line, text.substring(at, token.start()), null);
            line = add(line, text.substring(token.start(), token.end()), token.kind());
            at = token.end();
        }
        lines.add(add(line, text.substring(at), null));
    }

    /** Adds a stretch that may go over several lines; gives the line where it ends. */
    private List<Piece> add(List<Piece> begun, String text, PythonTokens.@Nullable Kind kind) {
        List<Piece> line = begun;
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(line);
                line = new ArrayList<>();
            }
            if (!parts[i].isEmpty()) {
                line.add(new Piece(parts[i], kind));
            }
        }
        return line;
    }

    private static String untabbed(String text) {
        return text.replace("\t", "    ");
    }

    private void paint(ScriptPose pose) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.save();
        g.scale(scale, scale);
        double bottom = top() + rows(getHeight(), scale) * ROW; // nothing is seen by halves, unless it moves
        g.beginPath();
        g.rect(0, top(), getWidth() / scale, bottom - top());
        g.clip();
        for (int row = (int) pose.top(); row < lines.size() && y(row, pose) < bottom; row++) {
            line(g, row, pose);
        }
        g.restore();
    }

    /** Above the first line in view; a few lines stand at the top. */
    private double top() {
        double spare = getHeight() / scale - rows(getHeight(), scale) * ROW;
        return lines.size() < rows(getHeight(), scale) ? EDGE : spare / 2;
    }

    private double y(int row, ScriptPose pose) {
        return Math.round((top() + (row - pose.top()) * ROW) * scale) / scale;
    }

    private void line(GraphicsContext g, int row, ScriptPose pose) {
        double y = y(row, pose);
        double middle = y + ROW / 2;
        double right = getWidth() / scale - EDGE;
        if (differing.contains(row + 1)) {
            differs(g, y, right);
            right -= SIGN;
        }
        if (row + 1 == pose.line()) {
            String lit = pose.lit().name().toLowerCase(Locale.ROOT);
            g.setFill(Palette.tone("line-" + lit, theme));
            g.fillRoundRect(DISHES - 1, y, right - DISHES + 4, ROW, 7, 7);
            if (pose.lit() != ScriptPose.Lit.RAN) {
                g.setFill(Palette.tone(pose.lit() == ScriptPose.Lit.RUNNING ? "line-mark" : "red", theme));
                g.fillRoundRect(TEXT - 5, y + 2, 2.5, ROW - 4, 2.5, 2.5);
            }
        }
        List<ScriptPose.Paused> paused = pose.paused().getOrDefault(row + 1, List.of());
        if (!paused.isEmpty()) {
            dishes(g, paused, middle);
        }
        Color ink = Palette.tone("captionInk", theme);
        Color pale = ink.deriveColor(0, 1, 1, row + 1 == pose.line() ? 0.95 : 0.6);
        Lettering.write(g, String.valueOf(row + 1), Lettering.mono(9.5), pale, NUMBERS_END, middle, 30, TextAlignment.RIGHT);
        text(g, lines.get(row), middle, right, ink);
    }

    /** A band behind the line, and a sign at its end: not everybody sees the colour. */
    private void differs(GraphicsContext g, double y, double right) {
        g.setFill(Palette.tone("line-differs", theme));
        g.fillRect(TEXT - 5, y, right - TEXT + 9, ROW);
        Lettering.write(g, "≠", Lettering.monoBold(SIZE), Palette.tone("line-differs-mark", theme), right - SIGN / 2 + 1, y + ROW / 2, SIGN, TextAlignment.CENTER);
    }

    private void text(GraphicsContext g, List<Piece> line, double middle, double right, Color ink) {
        double x = TEXT;
        double dots = Lettering.width("…", Lettering.mono(SIZE));
        double all = line.stream().mapToDouble(piece -> Lettering.width(piece.text, font(piece))).sum();
        double end = x + all <= right ? right : right - dots; // what is cut ends with an ellipsis
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (Piece piece : line) {
            g.setFont(font(piece));
            g.setFill(piece.kind == null ? ink : Palette.tone(tone(piece.kind), theme));
            String text = piece.text;
            double width = Lettering.width(text, font(piece));
            if (x + width > end + 0.01) {
                int fits = Math.clamp((long) ((end - x) / (width / text.length())), 0, text.length());
                g.fillText(text.substring(0, fits).stripTrailing() + "…", x, middle);
                return;
            }
            g.fillText(text, x, middle);
            x += width;
        }
    }

    private static Font font(Piece piece) {
        return piece.kind == PythonTokens.Kind.ASYNC ? Lettering.monoBold(SIZE) : Lettering.mono(SIZE);
    }

    private static String tone(PythonTokens.Kind kind) {
        return switch (kind) {
            case STRING -> "py-string";
            case COMMENT -> "py-comment";
            case KEYWORD -> "py-keyword";
            case ASYNC -> "py-async";
            case NUMBER -> "py-number";
            case DECORATOR, DEFINITION -> "py-name";
            case BUILTIN -> "py-builtin";
        };
    }

    /** One dish with its name as far as that fits, or two and how many there are. */
    private void dishes(GraphicsContext g, List<ScriptPose.Paused> paused, double middle) {
        int colour = paused.getFirst().dish().look().colour();
        Font font = Lettering.bold(9);
        String label = paused.size() == 1 ? "" : "×" + paused.size();
        double plates = ROW - 1 + (paused.size() > 1 ? 10 : 0);
        double room = DISHES_WIDTH - plates - 4;
        if (paused.size() == 1) {
            String name = Lettering.fitName(paused.getFirst().name(), font, room);
            label = name.contains("…") ? "" : name;
        }
        double width = plates + (label.isEmpty() ? 7 : Lettering.width(label, font) + 6);
        g.setFill(Palette.task(colour));
        g.fillRoundRect(DISHES, middle - ROW / 2 + 0.5, width, ROW - 1, ROW - 1, ROW - 1);
        for (int i = Math.min(2, paused.size()) - 1; i >= 0; i--) {
            ScriptPose.Paused one = paused.get(i);
            double x = DISHES + (ROW - 1) / 2 + 10.0 * i;
            g.setFill(Palette.task(one.dish().look().colour()));
            g.fillOval(x - 8, middle - 8, 16, 16);
            g.setFill(Palette.task(-1));
            g.fillOval(x - 7, middle - 7, 14, 14);
            picture(g, "dish-" + one.dish().look().pictureName(), one.dish().look().colour(), x, middle);
        }
        Lettering.write(g, label, font, Palette.onTask(colour), DISHES + plates + 2, middle, room + 2, TextAlignment.LEFT);
    }

    private void picture(GraphicsContext g, String sprite, int task, double x, double y) {
        var box = SpriteImages.drawing(sprite).bounds();
        double size = 12.5 / Math.max(box.getWidth(), box.getHeight());
        var image = images.image(sprite, theme, task, 2 * size * scale).image();
        double width = box.getWidth() * size;
        double height = box.getHeight() * size;
        g.drawImage(image, x - width / 2, y - height / 2, width, height);
    }
}
