package dev.asynckitchen.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user reads, by key, from one file of {@code assets/messages/}: ICU's patterns with named arguments, plurals by rule.
 *
 * <p>The files without a language in their names are English; {@code story_de.properties} beside {@code story.properties} would be
 * taken where the user's language is German. Any thread.
 */
public final class Messages {
    private static final String FOLDER = "assets.messages.";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A pattern with nothing but names in it: filled in without ICU, which takes a while to load. */
    private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|'(?!['{}|#])|\\{\\w+})*");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle bundle;
    private final ULocale language;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
        this.language = bundle.getLocale().equals(Locale.ROOT) ? ULocale.ENGLISH : ULocale.forLocale(bundle.getLocale());
    }

    /** The messages of {@code assets/messages/NAME.properties}. */
    public static Messages of(String name) {
        return new Messages(bundle(name));
    }

    /** The same as they are written, for a library that fills them in itself. */
    public static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(FOLDER + name, Locale.getDefault(Locale.Category.DISPLAY), EXACTLY);
    }

    /**
     * A message with its arguments: name, value, name, value ... More may be given than it uses.
     *
     * @throws java.util.MissingResourceException if there is no such message
     * @throws IllegalArgumentException if it has an argument that is not given
     */
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern; // Nothing to be filled in: most of what stands on buttons.
        }
        Map<String, Object> named = named(key, arguments);
        if (PLAIN.matcher(pattern).matches() && named.values().stream().allMatch(String.class::isInstance)) {
            return NAME.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(String.valueOf(value(key, found.group(1), named))));
        }
        MessageFormat format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, language));
        if (!named.keySet().containsAll(format.getArgumentNames())) {
            throw new IllegalArgumentException("message " + key + " wants " + format.getArgumentNames() + ", not " + named.keySet());
        }
        synchronized (format) {
            return format.format(named);
        }
    }

    /**
     * The sentence {@code KEY.words} with its twin {@code KEY.terms}, or {@code KEY} alone where both are the same. An argument that is
     * a caption itself is filled in as it is in that wording.
     */
    public Caption caption(String key, Object... arguments) {
        return new Caption(in(Wording.WORDS, key, arguments), in(Wording.TERMS, key, arguments));
    }

    private String in(Wording wording, String key, Object... arguments) {
        Object[] said = arguments.clone();
        for (int i = 1; i < said.length; i += 2) {
            if (said[i] instanceof Caption caption) {
                said[i] = caption.in(wording);
            }
        }
        String own = key + "." + wording.name().toLowerCase(Locale.ROOT);
        return text(has(own) ? own : key, said);
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    private static Object value(String key, String name, Map<String, Object> named) {
        Object value = named.get(name);
        if (value == null) {
            throw new IllegalArgumentException("message " + key + " wants " + name + ", not " + named.keySet());
        }
        return value;
    }

    private static Map<String, Object> named(String key, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("message " + key + ": a name without a value");
        }
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return named;
    }
}
