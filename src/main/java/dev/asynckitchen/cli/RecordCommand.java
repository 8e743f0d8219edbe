package dev.asynckitchen.cli;

import dev.asynckitchen.record.Progress;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.UnwrittenException;
import dev.asynckitchen.record.film.Toolkit;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Moment;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.WrongSetting;
import dev.asynckitchen.record.tape.Tape;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
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
    @Parameters(paramLabel = "FILE", description = "A .py program, a trace or lesson:ID; or a .kitchen-tape.json, which says all the rest itself.")
    private String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "Where to; once or several times. The ending tells the format: .gif, .apng, .png (the last frame; with %%04d in its"
                    + " name all of them), .mp4, .webm, .txt or .vtt (the story); a folder takes all frames.")
    private List<Path> outputs = new ArrayList<>();

    @Option(names = "--fps", paramLabel = "N", defaultValue = "20",
            description = "Frames a second, 1 to 50; 10, 20, 25 and 50 are exact in a GIF. Default: ${DEFAULT-VALUE}.")
    private int framesPerSecond;

    @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "kitchen",
            description = "kitchen, kitchen+code (the program's text beside it) or kitchen+code+timeline (and a lane a task below)."
                    + " Default: ${DEFAULT-VALUE}.")
    private String layout = "";

    @Option(names = "--size", paramLabel = "W[xH]", defaultValue = "960",
            description = "The whole picture's, in pixels; without a height, the one that suits the layout. Default: ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(names = "--scale", paramLabel = "X", defaultValue = "1", description = "Multiplies the size.")
    private double scale;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "1", description = "How much faster it is shown. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(names = "--from", paramLabel = "MOMENT",
            description = "A tick (4), seconds on the clock (2.5s), or \"when Task-2 starts\" (is created, waits, is done, fails, is cancelled).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MOMENT", description = "The same; a tick is recorded to its end.")
    private @Nullable String to;

    @Option(names = "--idle-limit", paramLabel = "SECONDS", description = "The longest that the loop's waiting is shown.")
    private @Nullable String idleLimit;

    @Option(names = "--theme", paramLabel = "day|night|contrast", defaultValue = "day", description = "Default: ${DEFAULT-VALUE}.")
    private Theme theme = Theme.DAY;

    @Option(names = "--captions", paramLabel = "words|terms|none", defaultValue = "words",
            description = "In the kitchen's words, in asyncio's terms, or none. Default: ${DEFAULT-VALUE}.")
    private Captions captions = Captions.WORDS;

    @Option(names = "--quality", paramLabel = "small|good|best", defaultValue = "good", description = "Default: ${DEFAULT-VALUE}.")
    private Quality quality = Quality.GOOD;

    @Option(names = "--max-mb", paramLabel = "MB", description = "The most a GIF may have; quality, frames and size are given up until it fits.")
    private @Nullable Double mostMegabytes;

    @Option(names = "--loop", paramLabel = "N", defaultValue = "0",
            description = "How often it is repeated: 0 for ever, -1 not at all. Default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Option(names = "--hold", paramLabel = "SECONDS", defaultValue = "1s", description = "How much longer the last frame is shown. Default: ${DEFAULT-VALUE}.")
    private String hold = "";

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "In a window's bar above the kitchen.")
    private String title = "";

    @Option(names = "--window-bar", description = "A window's bar above the kitchen.")
    private boolean windowBar;

    @Option(names = "--padding", paramLabel = "PIXELS", defaultValue = "0", description = "Plain background around it.")
    private int padding;

    @Option(names = "--radius", paramLabel = "PIXELS", defaultValue = "0", description = "Round corners.")
    private int radius;

    @Option(names = {"-q", "--quiet"}, description = "Say nothing when all is well.")
    private boolean quiet;

    /** What the caption says. */
    enum Captions {
        WORDS,
        TERMS,
        NONE
    }

    @Override
    public Integer call() throws Exception {
        try {
            List<Tape.Clip> clips = clips();
            for (Tape.Clip clip : clips) {
                for (Path output : clip.outputs()) {
                    Recorder.checkName(output);
                }
            }
            Toolkit.headless();
            int worst = 0;
            for (Tape.Clip clip : clips) {
                worst = Math.max(worst, record(clip));
            }
            return worst;
        } catch (RecordingException e) {
            throw new UsageException(e.getMessage());
        } catch (WrongSetting e) {
            throw new UsageException(e.getMessage());
        } catch (UnwrittenException e) {
            throw new UsageException(e.file() + " cannot be written: " + Errors.reason(e.reason()) + ".");
        }
    }

    private List<Tape.Clip> clips() throws UsageException, RecordingException {
        if (file.endsWith(Tape.ENDING)) {
            if (!outputs.isEmpty()) {
                throw new UsageException("A tape says itself where its recordings go; -o is not for it.");
            }
            return Tape.read(Path.of(file)).clips();
        }
        if (outputs.isEmpty()) {
            throw new UsageException("-o is missing: it names the file to write, such as out.gif.");
        }
        return List.of(new Tape.Clip(file, outputs, recording()));
    }

    private int record(Tape.Clip clip) throws Exception {
        Input.Outcome outcome;
        try (var engines = new Input.Engines()) {
            outcome = Input.of(clip.program()).outcome(engines);
        }
        if (outcome.trace().size() == 0) {
            throw new UsageException(clip.program() + " has nothing to record: not one event is in it.");
        }
        var recorder = new Recorder(outcome.trace(), clip.recording());
        Recorder.Result result = recorder.record(clip.outputs(), quiet ? (_, _) -> { } : progress());
        if (!quiet) {
            tell(clip.outputs(), result);
        }
        return outcome.status();
    }

    private Recording recording() throws UsageException, RecordingException {
        PictureSize pixels = PictureSize.parseWidth(size);
        Panels panels = Panels.of(layout).orElseThrow(() -> new UsageException(
                "--layout is one of " + String.join(", ", Panels.labels()) + ", not \"" + layout + "\"."));
        var builder = new Recording.Builder()
                .panels(panels).size(pixels.width(), pixels.height()).scaled(scale)
                .framesPerSecond(framesPerSecond).speed(speed)
                .theme(theme).quality(quality).repeats(repeats).hold(seconds("--hold", hold))
                .captions(switch (captions) {
                    case WORDS -> Wording.WORDS;
                    case TERMS -> Wording.TERMS;
                    case NONE -> null;
                })
                .mount(new Mount(title, windowBar, padding, radius));
        if (from != null) {
            builder.from(Moment.parse(from));
        }
        if (to != null) {
            builder.to(Moment.parse(to));
        }
        if (idleLimit != null) {
            builder.idleLimit(seconds("--idle-limit", idleLimit));
        }
        if (mostMegabytes != null) {
            builder.mostBytes((long) (mostMegabytes * 1e6));
        }
        return builder.build();
    }

    private static double seconds(String option, String text) throws UsageException {
        if (!text.matches("\\d{1,4}(\\.\\d{1,6})?s?")) {
            throw new UsageException(option + " is a number of seconds, such as 3s, not \"" + text + "\".");
        }
        return Double.parseDouble(text.replace("s", ""));
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

    private static void tell(List<Path> outputs, Recorder.Result result) throws IOException {
        for (Path output : outputs) {
            String large = Files.isRegularFile(output) ? String.format(Locale.ROOT, ", %.2f MB", Files.size(output) / 1e6) : "";
            System.err.printf(Locale.ROOT, "%s: %d frames, %.1f s, %dx%d%s%n", output, result.frames(), result.seconds(),
                    result.recording().fullWidth(), result.recording().fullHeight(), large);
        }
    }
}
