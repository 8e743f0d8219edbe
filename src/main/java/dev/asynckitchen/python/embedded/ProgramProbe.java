package dev.asynckitchen.python.embedded;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.EventContext;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.instrumentation.ExecutionEventNodeFactory;
import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.instrumentation.TruffleInstrument.Registration;
import com.oracle.truffle.api.instrumentation.TruffleInstrument;
import com.oracle.truffle.api.instrumentation.provider.TruffleInstrumentProvider;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Sees a program's functions and statements begin and end, from within the interpreter. A listener of the polyglot API would see the
 * same, but it costs more for each line, and what it throws never becomes an exception of Python.
 */
public final class ProgramProbe extends TruffleInstrument {
    private static final String ID = "kitchen-program";

    /** Who is told of the program that runs on a thread: its code stays in the engine, and must not keep the whole run. */
    private static final ThreadLocal<@Nullable Statements> TOLD = new ThreadLocal<>();

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private @Nullable Env env;
    private boolean looks;

    /** By this the engine finds the instrument. */
    @Registration(id = ID, name = "Async Kitchen", services = ProgramProbe.class)
    public static final class Provider extends TruffleInstrumentProvider {
        @Override
        protected String getInstrumentClassName() {
            return ProgramProbe.class.getName();
        }

        @Override
        protected Object create() {
            return new ProgramProbe();
        }

        @Override
        protected Collection<String> getServicesClassNames() {
            return List.of(ProgramProbe.class.getName());
        }
    }

    @Override
    protected void onCreate(Env given) {
        env = given;
        given.registerService(this);
    }

    /**
     * Tells these statements of the program of that name until it is closed, on the thread that calls. The program is the one source of
     * its name that comes from no file: it is compiled from a syntax tree.
     */
    static Watch over(Engine engine, String name, Statements statements) {
        ProgramProbe probe = Objects.requireNonNull(engine.getInstruments().get(ID)).lookup(ProgramProbe.class);
        probe.names.add(name);
        probe.look();
        TOLD.set(statements);
        return TOLD::remove;
    }

    /** Looks on from now on, once for the engine: to begin and to end to look on takes the longer, the more code there is. */
    private synchronized void look() {
        if (!looks) {
            looks = true;
            var filter = SourceSectionFilter.newBuilder()
                    .tagIs(RootTag.class, StatementTag.class)
                    .includeInternal(false)
                    .sourceIs(source -> source.getPath() == null && !source.hasCharacters() && names.contains(source.getName()))
                    .build();
            Objects.requireNonNull(env).getInstrumenter().<ExecutionEventNodeFactory>attachExecutionEventFactory(filter, Place::new);
        }
    }

    /** Somebody is told of a program until this is closed. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** A function's or a statement's place in the program. */
    private static final class Place extends ExecutionEventNode {
        private final boolean root;
        private final boolean statement;
        private final @Nullable String function;
        private final int line;

        Place(EventContext context) {
            SourceSection section = context.getInstrumentedSourceSection();
            RootNode body = context.getInstrumentedNode().getRootNode();
            root = context.hasTag(RootTag.class);
            statement = context.hasTag(StatementTag.class) && section.getStartColumn() <= Statements.ASIDE;
            function = body == null ? null : body.getName();
            line = section.getStartLine();
        }

        @Override
        protected void onEnter(VirtualFrame frame) {
            begins();
        }

        @Override
        protected void onReturnValue(VirtualFrame frame, Object result) {
            ends();
        }

        @Override
        protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
            ends();
        }

        @TruffleBoundary
        private void begins() {
            Statements statements = TOLD.get();
            if (statements == null || !statements.ofThisThread()) {
                return;
            }
            if (root) {
                statements.entered(function, line);
            }
            if (statement) {
                statements.statement(line);
            }
        }

        @TruffleBoundary
        private void ends() {
            Statements statements = root ? TOLD.get() : null;
            if (statements != null && statements.ofThisThread()) {
                statements.left();
            }
        }
    }
}
