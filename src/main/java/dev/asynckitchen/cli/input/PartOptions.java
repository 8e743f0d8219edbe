package dev.asynckitchen.cli.input;

import dev.asynckitchen.trace.cut.Bound;
import dev.asynckitchen.trace.cut.Excerpt;
import dev.asynckitchen.trace.cut.NothingCut;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a trace, for the commands that go through one. */
public final class PartOptions {
    private static final Pattern NUMBERED = Pattern.compile("(?:(tick|turn)\\s*)?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    @Option(names = "--from", paramLabel = "WHERE", descriptionKey = "part.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHERE", descriptionKey = "part.to")
    private @Nullable String to;

    @Option(names = "--task", paramLabel = "TASK", descriptionKey = "part.task")
    private @Nullable String task;

    public Excerpt given() throws UsageException {
        return new Excerpt(bound("--from", from), bound("--to", to), Optional.ofNullable(task));
    }

    private static Optional<Bound> bound(String option, @Nullable String text) throws UsageException {
        if (text == null) {
            return Optional.empty();
        }
        OptionalDouble seconds = Seconds.parse(text);
        if (seconds.isPresent()) {
            return Optional.of(new Bound.Clock(seconds.getAsDouble()));
        }
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (!numbered.matches()) {
            throw UsageException.of("part.wanted", "option", option, "text", text);
        }
        int number = Integer.parseInt(numbered.group(2));
        boolean turn = "turn".equalsIgnoreCase(numbered.group(1));
        return Optional.of(turn ? new Bound.OfTurn(number) : new Bound.OfTick(number));
    }

    /** What is said where nothing of {@code file} is in the part. */
    public UsageException nothing(NothingCut nothing, String file) {
        return nothing.isOfTask() ? UsageException.of("part.no-task", "file", file, "task", String.valueOf(task)) : UsageException.of("part.nothing", "file", file);
    }
}
