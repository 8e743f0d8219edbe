package dev.asynckitchen.cli.input;

import dev.asynckitchen.files.ConfigFolder;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.Typist;
import dev.asynckitchen.python.choice.NoPython;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The Pythons that run programs as the command line asks: each is started when the first program needs it. */
public final class Engines implements AutoCloseable {
    private final String which;
    private final RunOptions options;
    private final WhatIfs whatIfs;
    private final Map<Optional<Path>, Python> engines; // By the program's folder, where that matters.

    /** Of the embedded Python. */
    public Engines(RunLimits limits) {
        this(Pythons.EMBEDDED, RunOptions.of(limits), new WhatIfs());
    }

    Engines(String which, RunOptions options, WhatIfs whatIfs) {
        this(which, options, whatIfs, new HashMap<>());
    }

    private Engines(String which, RunOptions options, WhatIfs whatIfs, Map<Optional<Path>, Python> engines) {
        this.which = which;
        this.options = options;
        this.whatIfs = whatIfs;
        this.engines = engines;
    }

    /** The same, with nothing done to the programs; these are closed with those. */
    public Engines asItIs() {
        return new Engines(which, options, new WhatIfs(), engines);
    }

    /** Whether something is done to the programs from outside. */
    boolean meddle() {
        return !whatIfs.areNone();
    }

    /** Whether a program would do here what was recorded of it: it does in the embedded Python, if nothing more is asked. */
    boolean wouldDoAsRecorded() {
        return which.equals(Pythons.EMBEDDED) && !options.locals() && !meddle();
    }

    /** Begins to run a program whose other modules are in a folder, absent if it has none. */
    public Run start(Program program, @Nullable Path folder, Typist typing) throws InterruptedException, UsageException {
        Python python = engine(which.equals(Pythons.AUTO) ? folder : null);
        return python.start(program, whatIfs.options(python, program, options.in(folder)).typedBy(typing));
    }

    /** Runs it to its end. */
    public Run run(Program program, @Nullable Path folder) throws InterruptedException, UsageException {
        Python python = engine(which.equals(Pythons.AUTO) ? folder : null);
        return python.run(program, whatIfs.options(python, program, options.in(folder)));
    }

    /** What stands in the text of what was given; absent where the Python that is asked for cannot tell. */
    public @Nullable Syntax read(Input input, Program program) throws InterruptedException, UsageException {
        Path folder = input instanceof Input.PythonFile file ? file.folder() : null;
        try {
            return engine(which.equals(Pythons.AUTO) ? folder : null).read(program).get().orElse(null);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Python engine(@Nullable Path folder) throws InterruptedException, UsageException {
        var key = Optional.ofNullable(folder);
        Python known = engines.get(key);
        if (known == null) {
            try {
                known = Pythons.named(which, folder, ConfigFolder.ofUser());
            } catch (NoPython e) {
                throw new UsageException(e.getMessage());
            }
            engines.put(key, known);
        }
        return known;
    }

    @Override
    public void close() {
        engines.values().forEach(Python::close);
    }
}
