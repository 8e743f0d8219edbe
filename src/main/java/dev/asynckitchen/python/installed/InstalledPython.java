package dev.asynckitchen.python.installed;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.trace.file.EventLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CPython that the user has. Each program gets a process of its own; a spare one has loaded what it needs, and waits. */
public final class InstalledPython implements Python {
    private static final int AHEAD = 2_000;
    private static final int TURN = 20; // seconds
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int COUNT = 2; // looks, after which processes are counted

    private final Path python;
    private final String version;
    private final Path home;
    private final Bounds bounds;
    private final Reading reading;
    private final Set<InstalledRun> runs = ConcurrentHashMap.newKeySet();
    private @Nullable CompletableFuture<Child> spare; // Who runs one program after another to its end need not have one wait.
    private boolean closed;

    private InstalledPython(Path python, String version, Path home, Bounds bounds) {
        this.python = python;
        this.version = version;
        this.home = home;
        this.bounds = bounds;
        this.reading = new Reading(python);
        this.spare = prepare();
    }

    /**
     * A Python that begins to start in the background.
     *
     * @param version such as 3.12.1
     * @param home where the recorder is kept unpacked
     */
    public static InstalledPython start(Path python, String version, Path home) {
        return start(python, version, home, Bounds.ofMachine());
    }

    /** The same, and its programs may take so much. */
    static InstalledPython start(Path python, String version, Path home, Bounds bounds) {
        return new InstalledPython(python, version, home, bounds);
    }

    private CompletableFuture<Child> prepare() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Child.start(python, RecorderFiles.folder(home));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> Thread.ofPlatform().daemon().name("kitchen-spare").start(task));
    }

    @Override
    public synchronized boolean ready() {
        return spare != null && spare.isDone();
    }

    @Override
    public synchronized CompletableFuture<Void> whenReady() {
        if (spare == null) {
            spare = prepare();
        }
        return spare.thenApply(_ -> null);
    }

    @Override
    public Run start(Program program, RunOptions options) {
        if (options.wrongLoop() != null) {
            throw new UnsupportedOperationException("the loop of an installed Python cannot be exchanged");
        }
        var header = TraceHeader.of("virtual", version, "CPython " + version, program).asking(options.conditions()).with(options.interventions());
        boolean watched = options.limits().turns() == Integer.MAX_VALUE;
        var run = new InstalledRun(new Trace(header), options.limits(), watched ? AHEAD : options.limits().turns());
        CompletableFuture<Child> mine;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("this Python is closed");
            }
            mine = spare == null ? prepare() : spare;
            spare = watched ? prepare() : null;
        }
        runs.add(run);
        run.ended().whenComplete((_, _) -> runs.remove(run));
        Thread.ofPlatform().daemon().name("kitchen-installed").start(() -> follow(mine, program, options, run));
        return run;
    }

    private void follow(CompletableFuture<Child> started, Program program, RunOptions options, InstalledRun run) {
        try {
            Child child = started.join();
            run.killedBy(child::kill);
            int allowed = run.allowed();
            child.run(program, options, bounds, allowed);
            Thread.ofVirtual().name("kitchen-leave").start(() -> giveLeave(child, run, allowed));
            Thread.ofVirtual().name("kitchen-watch").start(() -> watch(child, run));
            Thread typing = Thread.ofVirtual().name("kitchen-typing").start(() -> passOn(child, run));
            run.ended().whenComplete((_, _) -> typing.interrupt());
            hear(child, run);
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!run.ended().isDone()) {
                run.failed(e);
            }
        }
    }

    /** Passes on each leave to go further. */
    private static void giveLeave(Child child, InstalledRun run, int allowed) {
        try {
            int given = allowed;
            while (!run.ended().isDone()) {
                given = run.allowedBeyond(given);
                child.allow(given);
                run.goesOn();
            }
        } catch (IOException _) {
            // It is over, and hears nothing any more.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes on what is typed. */
    private static void passOn(Child child, InstalledRun run) {
        try {
            Optional<String> text = run.typed();
            while (text.isPresent()) {
                child.type(text.get());
                text = run.typed();
            }
            child.type(null);
        } catch (IOException _) {
            // It is over, and reads nothing any more.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Child child, InstalledRun run) {
        try {
            for (int look = 1; !run.ended().isDone(); look++) {
                Thread.sleep(LOOK);
                run.watch(TURN);
                if (look % COUNT == 0) {
                    run.others(child.others(), bounds.processes());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads all that the child tells: events, and what it has to say beside them. */
    private void hear(Child child, InstalledRun run) throws IOException, InterruptedException {
        var events = new EventLines();
        TraceEvent.@Nullable Ended last = null;
        for (String line = child.next(); line != null; line = child.next()) {
            if (events.isOne(line)) {
                TraceEvent event = events.read(line);
                if (event instanceof TraceEvent.Ended end) {
                    last = end;
                } else {
                    run.tell(event);
                }
            } else {
                JsonNode said = JsonMapper.shared().readTree(line);
                if (said.has("asks")) {
                    run.asks(said.path("asks").asInt());
                } else if (said.has("stopped")) {
                    run.stop(why(said.path("stopped").asString(), said.path("line").asInt()));
                } else if (said.has("reads")) {
                    run.reads(said.path("reads").asBoolean(), said.path("holds").asBoolean());
                } else if (said.has("refused")) {
                    run.stop(refused(said.path("refused").asString(), said.path("why")));
                } else if (said.has("fault")) {
                    run.failed(new IllegalStateException(said.path("fault").asString()));
                } else if (last != null) {
                    run.end(last, said.path("status").asInt());
                }
            }
        }
        if (!run.ended().isDone()) {
            died(child, run, child.status());
        }
    }

    private String why(String key, int line) {
        return switch (key) {
            case "idle" -> Reasons.stopped(0, Reasons.text("why.idle", "times", 20_000));
            case "memory" -> Reasons.stopped(line, Reasons.text("why.memory.most", "megabytes", bounds.memory() >> 20));
            default -> Reasons.text("stopped.for-ever");
        };
    }

    /** Why what was to be done before a turn was not: a key, and its arguments by names. */
    private static String refused(String turn, JsonNode why) {
        Object[] arguments = why.valueStream().skip(1).map(JsonNode::asString).toArray();
        String key = why.path(0).asString();
        return key.equals("hand.never")
                ? Reasons.text(key, "turn", turn, "last", arguments[1])
                : Reasons.text("hand.refused", "turn", turn, "why", Reasons.text(key, arguments));
    }

    /** The process is gone without a word: the program or a library of its killed it, or it could not even begin. */
    private static void died(Child child, InstalledRun run, int status) throws IOException {
        String said = child.said();
        if (run.trace().size() == 0 && !said.isEmpty()) {
            run.failed(new IllegalStateException(said));
        } else {
            run.end(new TraceEvent.Ended(EndOutcome.EXCEPTION, Reasons.text("died", "status", String.valueOf(status)), null), status);
        }
    }

    @Override
    public CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        return reading.check(program);
    }

    @Override
    public CompletableFuture<Optional<Syntax>> read(Program program) {
        return reading.read(program);
    }

    @Override
    public void close() {
        @Nullable CompletableFuture<Child> last;
        synchronized (this) {
            closed = true;
            last = spare;
        }
        if (last != null) {
            last.thenAccept(Child::kill);
        }
        runs.forEach(InstalledRun::stop);
    }
}
