package dev.asynckitchen.lesson.statement;

import dev.asynckitchen.stage.moment.Happening;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads statements as people write them; what can be said stands at {@link Statement#parse}. */
final class StatementReader {
    private static final String QUOTED = "(?:'([^']*)'|\"([^\"]*)\")";
    private static final String SECONDS = "(\\d{1,9}(?:\\.\\d{1,9})?)\\s*s";
    private static final String HAPPENING = Stream.of(Happening.values()).map(Happening::word).collect(Collectors.joining("|"));
    private static final Pattern NEVER = Pattern.compile("never\\s+(.+)");
    private static final Pattern PRINTS =
            Pattern.compile("prints " + QUOTED + "(?: at " + SECONDS + "| before " + QUOTED + "| (\\d{1,6}) times)?");
    private static final Pattern TAKES = Pattern.compile("takes " + SECONDS);
    private static final Pattern BLOCKS = Pattern.compile("blocks for " + SECONDS);
    private static final Pattern WARNS = Pattern.compile("warns ([\\w-]+)");
    private static final Pattern ENDS_WITH = Pattern.compile("ends with (\\w[\\w.]*)");
    private static final Pattern WAITS_DEEP = Pattern.compile("(.+) waits (\\d{1,6}) deep");
    private static final Pattern WAITS_FOR = Pattern.compile("(.+) waits for (.+)");
    private static final Pattern HAPPENS =
            Pattern.compile("(.+?) (" + HAPPENING + ")(?: at " + SECONDS + "| before (.+?) (" + HAPPENING + "))?");

    private StatementReader() {}

    static Statement read(String text) throws NoStatement {
        Statement read = find(text.strip());
        if (read == null) {
            throw new NoStatement(text);
        }
        return read;
    }

    private static @Nullable Statement find(String text) {
        Matcher never = NEVER.matcher(text);
        if (never.matches()) {
            Statement statement = find(never.group(1));
            return statement == null ? null : new Statement.Never(statement);
        }
        Matcher prints = PRINTS.matcher(text);
        if (prints.matches()) {
            return prints(prints);
        }
        Matcher takes = TAKES.matcher(text);
        if (takes.matches()) {
            return new Statement.Takes(Double.parseDouble(takes.group(1)));
        }
        Matcher blocks = BLOCKS.matcher(text);
        if (blocks.matches()) {
            return new Statement.Blocks(Double.parseDouble(blocks.group(1)));
        }
        Matcher warns = WARNS.matcher(text);
        if (warns.matches()) {
            return new Statement.Warns(warns.group(1));
        }
        if (text.equals("ends well")) {
            return new Statement.EndsWell();
        }
        Matcher ends = ENDS_WITH.matcher(text);
        return ends.matches() ? new Statement.EndsWith(ends.group(1)) : ofTask(text);
    }

    private static Statement prints(Matcher said) {
        String text = quoted(said, 1);
        if (said.group(3) != null) {
            return new Statement.PrintsAt(text, Double.parseDouble(said.group(3)));
        }
        if (said.group(6) != null) {
            return new Statement.PrintsTimes(text, Integer.parseInt(said.group(6)));
        }
        return said.group(4) == null && said.group(5) == null ? new Statement.Prints(text) : new Statement.PrintsBefore(text, quoted(said, 4));
    }

    private static String quoted(Matcher said, int group) {
        return said.group(group) != null ? said.group(group) : said.group(group + 1);
    }

    private static @Nullable Statement ofTask(String text) {
        Matcher deep = WAITS_DEEP.matcher(text);
        if (deep.matches()) {
            return new Statement.WaitsDeep(deep.group(1), Integer.parseInt(deep.group(2)));
        }
        Matcher waits = WAITS_FOR.matcher(text);
        if (waits.matches()) {
            return new Statement.WaitsFor(waits.group(1), waits.group(2));
        }
        Matcher happens = HAPPENS.matcher(text);
        if (!happens.matches()) {
            return null;
        }
        String task = happens.group(1);
        Happening happening = Happening.of(happens.group(2));
        if (happens.group(3) != null) {
            return new Statement.HappensAt(task, happening, Double.parseDouble(happens.group(3)));
        }
        var first = new Statement.Happens(task, happening);
        return happens.group(4) == null ? first
                : new Statement.HappensBefore(first, new Statement.Happens(happens.group(4), Happening.of(happens.group(5))));
    }
}
