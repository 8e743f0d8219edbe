package dev.asynckitchen.app;

import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The window's style sheets: the colours of a theme, and the shapes, whose lengths grow with the text. */
final class Styles {
    private static final String FOLDER = "/assets/app/";

    /** Declarations of lengths: those in it without a unit are pixels. */
    private static final Pattern LENGTHS =
            Pattern.compile("-fx-(?:size|font-size|icon-size|[a-z-]*radius|(?:min|pref|max)-(?:width|height)):[^;]*");

    /** Those of what is left free: it grows half as much, for the window does not grow. */
    private static final Pattern SPACES = Pattern.compile("-fx-(?:padding|spacing|hgap|vgap|graphic-text-gap|line-spacing):[^;]*");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#.])\\d+(?:\\.\\d+)?(?![\\w%.])");
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w#.])\\d+(?:\\.\\d+)?(?=px)");

    private Styles() {}

    static List<String> of(Theme theme, TextSize size) {
        return List.of(sheet(theme.name().toLowerCase(Locale.ROOT) + ".css"), sheet("window.css", size));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Styles.class.getResource(FOLDER + name), name).toExternalForm();
    }

    /** The file itself, or a copy of it with other lengths, which has no place but its own address. */
    private static String sheet(String name, TextSize size) {
        if (size.equals(TextSize.NORMAL)) {
            return sheet(name);
        }
        try (InputStream in = Objects.requireNonNull(Styles.class.getResourceAsStream(FOLDER + name), name)) {
            String sized = sized(new String(in.readAllBytes(), StandardCharsets.UTF_8), size);
            return "data:text/css;base64," + Base64.getEncoder().encodeToString(sized.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style sheet with every length in it as long as it is with text of this size. */
    static String sized(String css, TextSize size) {
        String lengths = sized(PIXELS, css, size);
        lengths = LENGTHS.matcher(lengths).replaceAll(found -> Matcher.quoteReplacement(sized(NUMBER, found.group(), size)));
        return SPACES.matcher(lengths).replaceAll(found -> Matcher.quoteReplacement(sized(NUMBER, found.group(), size.halfway())));
    }

    private static String sized(Pattern length, String text, TextSize size) {
        return length.matcher(text).replaceAll(found -> BigDecimal.valueOf(size.of(Double.parseDouble(found.group())))
                .stripTrailingZeros().toPlainString());
    }
}
