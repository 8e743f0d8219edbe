package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Engines;
import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.PictureSize;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.cli.input.WhatIfs;
import dev.asynckitchen.record.Progress;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.UnwrittenException;
import dev.asynckitchen.record.camera.Toolkit;
import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Mount;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.WrongSetting;
import dev.asynckitchen.record.tape.Tape;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "record", mixinStandardHelpOptions = true, sortOptions = false)
final class RecordCommand implements Callable<Integer> {
    private static final Messages SAY = Messages.of("cli");

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "OUT")
    private List<Path> outputs = new ArrayList<>();

    @Option(names = "--beside", paramLabel = "FILE")
    private @Nullable String beside;

    @Option(names = "--by", paramLabel = "clock|turns", defaultValue = "clock")
    private By by = By.CLOCK;

    @Option(names = "--fps", paramLabel = "N", defaultValue = "20")
    private int framesPerSecond;

    @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "kitchen")
    private String layout = "";

    @Option(names = "--size", paramLabel = "W[xH]", defaultValue = "960")
    private String size = "";

    @Option(names = "--scale", paramLabel = "X", defaultValue = "1")
    private double scale;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "1")
    private double speed;

    @Option(names = "--from", paramLabel = "MOMENT")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MOMENT")
    private @Nullable String to;

    @Option(names = "--idle-limit", paramLabel = "SECONDS")
    private @Nullable String idleLimit;

    @Option(names = "--theme", paramLabel = "day|night|contrast", defaultValue = "day")
    private Theme theme = Theme.DAY;

    @Option(names = "--captions", paramLabel = "words|terms|none", defaultValue = "words")
    private Captions captions = Captions.WORDS;

    @Option(names = "--quality", paramLabel = "small|good|best", defaultValue = "good")
    private Quality quality = Quality.GOOD;

    @Option(names = "--max-mb", paramLabel = "MB")
    private @Nullable Double mostMegabytes;

    @Option(names = "--loop", paramLabel = "N", defaultValue = "0")
    private int repeats;

    @Option(names = "--hold", paramLabel = "SECONDS", defaultValue = "1s")
    private String hold = "";

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "")
    private String title = "";

    @Option(names = "--window-bar")
    private boolean windowBar;

    @Option(names = "--padding", paramLabel = "PIXELS", defaultValue = "0")
    private int padding;

    @Option(names = "--radius", paramLabel = "PIXELS", defaultValue = "0")
    private int radius;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    /** What the caption says. */
    enum Captions {
        WORDS,
        TERMS,
        NONE
    }

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private WhatIfs whatIfs = new WhatIfs();

    private Optional<LessonFilm> lesson = Optional.empty();

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
            throw UsageException.of("unwritten", "file", e.file(), "reason", Errors.reason(e.reason()));
        }
    }

    /** The lesson that is recorded, if it takes several programs. */
    private Optional<LessonFilm> inChapters() {
        return lesson.filter(one -> beside == null && one.hasChapters());
    }

    private List<Tape.Clip> clips() throws UsageException, RecordingException {
        if (file.endsWith(Tape.ENDING)) {
            if (!outputs.isEmpty()) {
                throw UsageException.of("record.tape");
            }
            if (!whatIfs.areNone()) {
                throw UsageException.of("what-if.trace", "file", file);
            }
            return Tape.read(Path.of(file)).clips();
        }
        if (outputs.isEmpty()) {
            throw UsageException.of("record.no-output");
        }
        lesson = LessonFilm.of(file);
        return List.of(new Tape.Clip(file, beside, by, outputs, recording()));
    }

    private int record(Tape.Clip clip) throws Exception {
        Act act;
        int status;
        try (var engines = choices.engines(whatIfs)) {
            if (clip.program().equals(file) && whatIfs.areNone() && inChapters().isPresent()) {
                return record(inChapters().get().chapters(engines), clip, 0);
            }
            Input.Outcome outcome = shown(clip.program(), engines);
            if (clip.beside() == null) {
                act = new Act.One(outcome.trace());
                status = outcome.status();
            } else {
                Input.Outcome other = shown(clip.beside(), engines.asItIs());
                act = new Act.Two(outcome.trace(), other.trace(), clip.by());
                status = Math.max(outcome.status(), other.status());
            }
        }
        return record(act, clip, status);
    }

    private int record(Act act, Tape.Clip clip, int status) throws IOException, RecordingException {
        var recorder = new Recorder(act, clip.recording());
        Recorder.Result result = recorder.record(clip.outputs(), quiet ? (_, _) -> { } : progress());
        if (!quiet) {
            tell(clip.outputs(), result);
        }
        return status;
    }

    private static Moment moment(String text) throws UsageException {
        try {
            return Moment.parse(text);
        } catch (NoSuchMoment e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Input.Outcome shown(String program, Engines engines) throws Exception {
        Input.Outcome outcome = Input.of(program).outcome(engines);
        if (outcome.trace().size() == 0) {
            throw UsageException.of("record.nothing", "program", program);
        }
        return outcome;
    }

    private Recording recording() throws UsageException, RecordingException {
        PictureSize pixels = PictureSize.parseWidth(size);
        Panels panels = Panels.of(layout).orElseThrow(() -> UsageException.of(
                "record.layout", "all", String.join(", ", Panels.labels()), "text", layout));
        var builder = new Recording.Builder()
                .beside(beside != null).panels(panels).size(pixels.width(), pixels.height()).scaled(scale)
                .framesPerSecond(framesPerSecond).speed(speed)
                .theme(theme).quality(quality).repeats(repeats).hold(seconds("--hold", hold))
                .captions(switch (captions) {
                    case WORDS -> Wording.WORDS;
                    case TERMS -> Wording.TERMS;
                    case NONE -> null;
                })
                .mount(new Mount(title, windowBar, padding, radius));
        if (inChapters().isPresent()) {
            if (from != null || to != null) {
                throw UsageException.of("record.chapters", "lesson", file);
            }
        } else if (beside == null) {
            builder.subtitles(lesson.isPresent() ? lesson.get().subtitles() : List.of());
        }
        if (from != null) {
            builder.from(moment(from));
        }
        if (to != null) {
            builder.to(moment(to));
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
            throw UsageException.of("record.seconds", "option", option, "text", text);
        }
        return Double.parseDouble(text.replace("s", ""));
    }

    private static Progress progress() {
        if (System.console() == null || !System.console().isTerminal()) {
            return (_, _) -> { };
        }
        return (done, all) -> {
            if (done % 10 == 0 || done == all) {
                System.err.print("\r" + SAY.text("record.progress", "done", String.valueOf(done), "all", String.valueOf(all),
                        "percent", 100L * done / all));
                if (done == all) {
                    System.err.println();
                }
            }
        };
    }

    private static void tell(List<Path> outputs, Recorder.Result result) throws IOException {
        for (Path output : outputs) {
            boolean file = Files.isRegularFile(output);
            System.err.println(SAY.text(file ? "record.done.file" : "record.done", "output", output,
                    "frames", result.frames(), "seconds", String.format(Locale.ROOT, "%.1f", result.seconds()),
                    "width", String.valueOf(result.recording().fullWidth()), "height", String.valueOf(result.recording().fullHeight()),
                    "megabytes", file ? String.format(Locale.ROOT, "%.2f", Files.size(output) / 1e6) : ""));
        }
    }
}
