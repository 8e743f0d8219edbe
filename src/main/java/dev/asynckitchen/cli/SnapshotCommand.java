package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.PictureSize;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.cli.input.WhatIfs;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.record.camera.Camera;
import dev.asynckitchen.record.camera.Toolkit;
import dev.asynckitchen.record.file.Png;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "snapshot", mixinStandardHelpOptions = true, sortOptions = false)
final class SnapshotCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "FRAME.png", required = true)
    private Path output = Path.of("");

    @Option(names = "--tick", paramLabel = "N", required = true)
    private int tick;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "960x540")
    private String size = "";

    @Option(names = "--theme", paramLabel = "day|night|contrast", defaultValue = "day")
    private Theme theme = Theme.DAY;

    @Option(names = "--terms")
    private boolean terms;

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private WhatIfs whatIfs = new WhatIfs();

    @Override
    public Integer call() throws Exception {
        PictureSize pixels = PictureSize.parse(size);
        Toolkit.headless();
        Input.Outcome outcome;
        try (var engines = choices.engines(whatIfs)) {
            outcome = Input.of(file).outcome(engines);
        }
        var stage = new Stage(outcome.trace());
        Playhead playhead = endOfTick(stage);
        Toolkit.start();
        int[] picture = new Camera(pixels.width(), pixels.height(), theme, terms ? Wording.TERMS : Wording.WORDS)
                .shoot(stage.poseAt(playhead)).get();
        try {
            WholeFile.write(output, out -> Png.write(out, picture, pixels.width(), pixels.height()));
        } catch (IOException e) {
            throw UsageException.of("unwritten", "file", output, "reason", Errors.reason(e));
        }
        return outcome.status();
    }

    private Playhead endOfTick(Stage stage) throws UsageException {
        var steps = stage.index().steps();
        if (tick < 0 || tick > steps.ticks()) {
            throw UsageException.of("snapshot.no-tick", "tick", String.valueOf(tick), "file", file, "ticks", steps.ticks());
        }
        if (stage.score().size() == 0) {
            throw UsageException.of("snapshot.nothing", "file", file);
        }
        if (tick == 0) {
            return Playhead.START;
        }
        return new Playhead(stage.score().beatOfEvent(steps.endOfTick(tick) - 1), 1);
    }
}
