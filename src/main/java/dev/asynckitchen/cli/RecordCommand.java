package dev.asynckitchen.cli;

import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.record.Moment;
import dev.asynckitchen.record.Progress;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.Recording;
import dev.asynckitchen.record.RecordingException;
import dev.asynckitchen.record.Toolkit;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.view.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "record", description = "Records the kitchen as an animation. Needs no display.", mixinStandardHelpOptions = true,
        sortOptions = false)
final class RecordCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A .py program, a trace or lesson:ID.")
    private String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true, description = "Where to; the ending tells the format: .gif.")
    private List<Path> outputs = new ArrayList<>();

    @Option(names = "--fps", paramLabel = "N", defaultValue = "20", description = "Frames a second, 1 to 50; 10, 20, 25 and 50 are exact in a GIF. Default: ${DEFAULT-VALUE}.")
    private int framesPerSecond;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "960x540", description = "In pixels. Default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(names = "--speed", paramLabel = "X", defaultValue = "1", description = "How much faster it is shown. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(names = "--from", paramLabel = "MOMENT", description = "A tick (4), seconds on the clock (2.5s), or \"when Task-2 starts\" (is created, waits, is done, fails, is cancelled).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MOMENT", description = "The same; a tick is recorded to its end.")
    private @Nullable String to;

    @Option(names = "--theme", paramLabel = "day|night", defaultValue = "day", description = "Default: ${DEFAULT-VALUE}.")
    private Theme theme = Theme.DAY;

    @Option(names = "--quality", paramLabel = "small|good|best", defaultValue = "good", description = "Default: ${DEFAULT-VALUE}.")
    private Quality quality = Quality.GOOD;

    @Option(names = "--loop", paramLabel = "N", defaultValue = "0", description = "How often it is repeated: 0 for ever, -1 not at all. Default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Option(names = "--hold", paramLabel = "SECONDS", defaultValue = "1s", description = "How much longer the last frame is shown. Default: ${DEFAULT-VALUE}.")
    private String hold = "";

    @Option(names = {"-q", "--quiet"}, description = "Say nothing when all is well.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        try {
            Recording recording = recording();
            for (Path output : outputs) {
                Recorder.checkName(output);
            }
            Toolkit.headless();
            Input.Outcome outcome;
            try (var engines = new Input.Engines()) {
                outcome = Input.of(file).outcome(engines);
            }
            if (outcome.trace().size() == 0) {
                throw new UsageException(file + " has nothing to record: not one event is in it.");
            }
            var recorder = new Recorder(outcome.trace(), recording);
            Recorder.Result result = recorder.record(outputs, quiet ? (_, _) -> { } : progress());
            if (!quiet) {
                tell(result);
            }
            return outcome.status();
        } catch (RecordingException | IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        } catch (IOException e) {
            throw new UsageException("The recording cannot be written: " + Errors.reason(e) + ".");
        }
    }

    private Recording recording() throws UsageException, RecordingException {
        if (!size.matches("\\d{1,5}[xX×]\\d{1,5}")) {
            throw new UsageException("--size is width x height in pixels, such as 960x540, not \"" + size + "\".");
        }
        String[] sides = size.split("[xX×]");
        if (!hold.matches("\\d{1,3}(\\.\\d+)?s?")) {
            throw new UsageException("--hold is a number of seconds, such as 3s, not \"" + hold + "\".");
        }
        return new Recording(
                Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), framesPerSecond, speed,
                from == null ? Moment.BEGINNING : Moment.parse(from), to == null ? Moment.END : Moment.parse(to),
                theme, Wording.WORDS, quality, repeats,
                Double.parseDouble(hold.replace("s", "")));
    }

    private static Progress progress() {
        if (System.console() == null || !System.console().isTerminal()) {
            return (_, _) -> { };
        }
        return (done, all) -> {
            if (done % 10 == 0 || done == all) {
                System.err.printf("\rframe %d of %d, %d %%", done, all, 100L * done / all);
                if (done == all) {
                    System.err.println();
                }
            }
        };
    }

    private void tell(Recorder.Result result) throws IOException {
        for (Path output : outputs) {
            System.err.printf(Locale.ROOT, "%s: %d frames, %.1f s, %.1f MB%n",
                    output, result.frames(), result.seconds(), Files.size(output) / 1e6);
        }
    }
}
