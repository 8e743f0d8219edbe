package dev.asynckitchen.cli;

import dev.asynckitchen.app.KitchenApp;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.BesideStory;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kitchen compare A B}: opens the app on two kitchens; without a display, or where words are wanted, it tells of them. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final Messages SAY = Messages.of("cli");

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "left")
    private String left = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "right")
    private String right = "";

    @Option(names = "--by", paramLabel = "clock|turns", defaultValue = "clock")
    private By by = By.CLOCK;

    @Option(names = "--text")
    private boolean text;

    @Option(names = "--terms")
    private boolean terms;

    @Mixin
    private RunChoices choices = new RunChoices();

    @Override
    public Integer call() throws Exception {
        boolean chosen = System.getProperty("glass.platform") != null;
        if (text || !chosen && !OpenCommand.hasDisplay(System.getProperty("os.name"), System.getenv())) {
            return tell();
        }
        Input.of(left);
        Input.of(right);
        try {
            KitchenApp.launch(left, right, "--by=" + by.name().toLowerCase(Locale.ROOT));
            KitchenApp.awaitClosed();
            return 0;
        } catch (RuntimeException e) {
            if (KitchenApp.wasMade()) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw UsageException.of("no-window", "reason", String.valueOf(cause.getMessage()));
            }
            System.err.println(SAY.text("instead.told"));
            return tell();
        }
    }

    private int tell() throws Exception {
        try (var engines = choices.engines()) {
            Input.Outcome here = Input.of(left).outcome(engines);
            Input.Outcome there = Input.of(right).outcome(engines);
            var stage = new BesideStage(new Stage(here.trace()), new Stage(there.trace()), by);
            new BesideStory(stage, terms ? Wording.TERMS : Wording.WORDS).tell(System.out::println);
            return Math.max(here.status(), there.status());
        }
    }
}
