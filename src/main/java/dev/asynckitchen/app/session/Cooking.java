package dev.asynckitchen.app.session;

import dev.asynckitchen.app.engine.Burners;
import dev.asynckitchen.app.engine.Choosing;
import dev.asynckitchen.app.engine.ChosenPython;
import dev.asynckitchen.app.engine.PythonSource;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.python.Typist;
import dev.asynckitchen.python.choice.NoPython;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.trace.intervention.Intervention;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Programs that are run: a Python that warms up behind the window, a run that is awaited, and the theatre that shows it once there is
 * something to see. What is shown stays until then. JavaFX thread only; Python is made and asked on a thread of its own.
 */
public final class Cooking {
    /** Enough for a program that is asked about; a wrong loop may go round in it for ever. */
    private static final RunLimits WRONG = new RunLimits(200_000, 5_000, 200_000, 5_000, 200_000);

    /** How long one of them may take, in seconds by the wall. */
    private static final int PATIENCE = 120;

    private final Theatre theatre;
    private final Notices notices;
    private final Choosing choosing;
    private final Burners burners; // The stove's.
    private final ExecutorService stove = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("stove").factory());
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final Timeline looking = new Timeline(new KeyFrame(Duration.millis(60), _ -> look()));
    private @Nullable Run pending;
    private Supplier<Stops> stops = () -> Stops.NONE;
    private int orders;
    private boolean ordered; // And not begun yet.
    private int wholes; // Programs that are cooked to their ends.
    private boolean playsOnceBegun;
    private Consumer<Set<String>> missed = _ -> { };

    /** @param choosing knows which Python runs what is open; it is made when it is needed first, and that may take its time */
    Cooking(Theatre theatre, Notices notices, Choosing choosing, PythonSource source) {
        this.theatre = theatre;
        this.notices = notices;
        this.choosing = choosing;
        burners = new Burners(source, choosing::known);
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** Whether a program was started that has done nothing yet. */
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** Begins to warm Python up, if that has not begun. */
    public void warmUp() {
        stove.execute(() -> {
            try {
                burners.embedded();
            } catch (Throwable e) {
                notices.fault(Sentences.of("doing.warming"), e);
            }
        });
    }

    /** Has whoever starts a program ask what these ask in it, and tell what is held where they stop; by the lines of its text. */
    public void ask(Supplier<Stops> asked) {
        stops = asked;
    }

    /** Who hears which modules a program has looked for that are nowhere, once it is over. */
    public void onMissed(Consumer<Set<String>> heard) {
        missed = heard;
    }

    /** Starts a program, which is shown once it has begun, and then also played if {@code plays}. */
    void start(Program program, boolean plays) {
        giveUp();
        theatre.performance().stop(); // The engine runs one program at a time.
        playsOnceBegun = plays;
        int order = orders;
        ordered = true;
        prepare();
        RunOptions options = RunOptions.of(RunLimits.WATCHED).withLocals(true).asking(stops.get().conditions())
                .withLineLocals(stops.get().lines());
        ChosenPython chosen = choosing.chosen();
        Path modules = choosing.readable();
        stove.execute(() -> {
            try {
                Run run = python(chosen).start(program, options.in(modules).typedBy(Typist.SOMEBODY));
                Platform.runLater(() -> started(run, order));
            } catch (Throwable e) {
                burners.forget(chosen);
                Platform.runLater(() -> failed(e, order));
            }
        });
    }

    /**
     * Runs a program that has ended on wrong loops, one after the other, and gives what is made of their traces on the JavaFX thread.
     * Nothing of it is shown. What is started meanwhile waits for one of them at the most.
     *
     * @param wanted whether anybody still waits for it; asked between two of them, on another thread
     * @param making what is to be made of the traces; of some only, where Python cannot run all. On another thread
     */
    public <T> void runWrong(
            Program program, Collection<WrongLoop> loops, BooleanSupplier wanted, Function<List<Trace>, T> making, Consumer<T> done) {
        ChosenPython chosen = choosing.chosen();
        RunOptions options = RunOptions.of(WRONG).in(choosing.readable());
        List<Trace> traces = new ArrayList<>(); // The stove's.
        loops.forEach(loop -> stove.execute(() -> {
            if (wanted.getAsBoolean()) {
                wholeTrace(chosen, program, options.on(loop)).ifPresent(traces::add);
            }
        }));
        stove.execute(() -> {
            try {
                T made = making.apply(List.copyOf(traces));
                Platform.runLater(() -> done.accept(made));
            } catch (RuntimeException | Error e) {
                notices.fault(Sentences.of("doing.running"), e);
            }
        });
    }

    /** Waits for it: the stove does nothing else meanwhile. */
    private Optional<Trace> wholeTrace(ChosenPython chosen, Program program, RunOptions options) {
        Run run;
        try {
            run = python(chosen).start(program, options);
        } catch (UnsupportedOperationException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            run.ended().get(PATIENCE, TimeUnit.SECONDS);
            return Optional.of(run.trace());
        } catch (TimeoutException | ExecutionException e) {
            run.stop();
            notices.fault(Sentences.of("doing.running"), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /**
     * Cooks a program to its end in the embedded Python, beside what is shown; completes on any thread, and never if that fails, which is
     * told.
     */
    public CompletableFuture<Trace> whole(Program program) {
        return whole(ChosenPython.EMBEDDED, program, RunOptions.of(RunLimits.WHOLE));
    }

    /**
     * The same of what is open, in the Python that is chosen for it, with this done to it from outside; told with its variables as what is
     * shown is, and typed into so.
     */
    public CompletableFuture<Trace> whole(Program program, List<Intervention> done, Typist typing) {
        return whole(choosing.chosen(), program, RunOptions.of(RunLimits.WHOLE).withLocals(true).with(done).in(choosing.readable()).typedBy(typing));
    }

    /** Whether a program that is run now is run by a Python like the one that made this trace: the embedded one, or one of the user's. */
    public boolean runsAsThat(Trace trace) {
        return trace.header().implementation().startsWith("CPython") != choosing.chosen().isEmbedded();
    }

    /** The same of what is open, in the Python that is chosen for it. */
    CompletableFuture<Trace> wholeOfOpen(Program program) {
        ChosenPython chosen = choosing.chosen();
        return whole(chosen, program, RunOptions.of(RunLimits.WHOLE).in(choosing.readable()));
    }

    private CompletableFuture<Trace> whole(ChosenPython chosen, Program program, RunOptions options) {
        var whole = new CompletableFuture<Trace>();
        if (stove.isShutdown()) {
            return whole; // The window is closed, and nobody waits for it.
        }
        wholes++;
        prepare();
        stove.execute(() -> {
            try {
                Run run = python(chosen).run(program, options);
                run.fault().ifPresentOrElse(
                        fault -> notices.fault(Sentences.of("doing.running"), fault), () -> whole.complete(run.trace()));
            } catch (Throwable e) {
                burners.forget(chosen);
                notices.fault(Sentences.of("doing.running"), e);
            } finally {
                Platform.runLater(() -> {
                    wholes--;
                    prepare();
                });
            }
        });
        return whole;
    }

    /** Looks for a mistake in a program, once Python is warm; cancelled where it is not, or another one was asked about. Any thread answers. */
    CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        return asked(warm -> warm.check(program));
    }

    /** Reads what stands in a program, without running it, once Python is warm; cancelled where that was not begun. */
    public CompletableFuture<Optional<Syntax>> read(Program program) {
        return asked(warm -> warm.read(program));
    }

    private <T> CompletableFuture<T> asked(Function<Python, CompletableFuture<T>> question) {
        var answered = new CompletableFuture<T>();
        if (stove.isShutdown()) {
            answered.cancel(false);
            return answered;
        }
        ChosenPython chosen = choosing.chosen();
        stove.execute(() -> {
            Python warm = burners.made(chosen);
            if (warm == null) {
                answered.cancel(false);
                return;
            }
            question.apply(warm).whenComplete((answer, failure) -> {
                if (failure == null) {
                    answered.complete(answer);
                } else {
                    answered.completeExceptionally(failure);
                }
            });
        });
        return answered;
    }

    private void prepare() {
        preparing.set(ordered || wholes > 0);
    }

    /** The one that is chosen, or the embedded one if that is gone, which is told. The stove's. */
    private Python python(ChosenPython chosen) throws InterruptedException {
        try {
            return burners.of(chosen);
        } catch (NoPython e) {
            choosing.gone(chosen, e.getMessage());
            return burners.embedded();
        }
    }

    private void started(Run run, int order) {
        if (order != orders) {
            run.stop();
            return;
        }
        pending = run;
        looking.play();
    }

    private void failed(Throwable e, int order) {
        if (order == orders) {
            giveUp();
        }
        notices.fault(Sentences.of("doing.running"), e);
    }

    /** Ends what was started and is not shown yet. */
    void giveUp() {
        orders++;
        if (pending != null) {
            pending.stop();
        }
        pending = null;
        ordered = false;
        prepare();
    }

    private void look() {
        try {
            lookNow();
        } catch (Throwable e) {
            looking.stop();
            theatre.performance().stop();
            failed(e, orders);
        }
    }

    /** Sees whether a program that was started has begun, and whether a trace has grown. */
    private void lookNow() {
        Run begun = pending;
        if (begun != null && (begun.trace().size() > 0 || begun.ended().isDone())) {
            var shown = new Performance(begun.trace(), begun);
            if (shown.score().size() > 0) {
                pending = null;
                ordered = false;
                prepare();
                notices.forget();
                theatre.show(shown);
                if (playsOnceBegun) {
                    theatre.player().play();
                }
            }
        }
        boolean grows = theatre.look();
        if (pending == null && !grows) {
            looking.stop();
            missed.accept(theatre.performance().missing());
            theatre.performance().fault().ifPresent(fault -> notices.fault(Sentences.of("doing.running"), fault));
        }
    }

    /** Ends what runs, and Python. */
    void close() {
        giveUp();
        looking.stop();
        stove.execute(burners::close);
        stove.shutdown();
    }
}
