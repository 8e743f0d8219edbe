package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.PythonHalf;
import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/** One Python context with the bridge loaded, on a daemon thread of its own. It runs one program and is thrown away. */
final class Sandbox implements AutoCloseable {
    // What programs import; ssl is not wanted, see BOOT.
    private static final String IMPORTS =
            """
            import sys
            sys.modules['ssl'] = None
            import abc, argparse, array, ast, asyncio, atexit, base64, bisect, calendar, collections.abc, concurrent.futures
            import contextlib, contextvars, copy, csv, dataclasses, datetime, decimal, difflib, enum, fractions, functools
            import gc, hashlib, heapq, html, http, inspect, io, ipaddress, itertools, json, linecache, logging, logging.config
            import math, numbers, operator, os, pathlib, pickle, pprint, queue, random, re, secrets, shlex, shutil, signal
            import socket, statistics, string, struct, subprocess, tempfile, textwrap, threading, time, timeit, traceback
            import types, typing, unittest, unittest.mock, urllib.parse, urllib.request, uuid, warnings, weakref, zoneinfo
            """;

    // Enough for some thousand calls within each other; CPython ends them at a thousand. Much more, and endless recursion takes
    // longer to unwind than anybody would wait.
    private static final long STACK = 32L << 20;

    private final Engine engine;
    private final ExecutorService thread;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private @Nullable Context context;
    private @Nullable PortBinding binding;

    /** What Python imports as {@code _kitchen_port}: the port of the program that runs. */
    public static final class PortBinding {
        private KitchenPort port;

        PortBinding(KitchenPort warmUp) {
            port = warmUp;
        }

        @HostAccess.Export
        public KitchenPort port() {
            return port;
        }
    }

    private Sandbox(Engine engine) {
        this.engine = engine;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            var made = new Thread(null, task, "kitchen", STACK);
            made.setDaemon(true);
            return made;
        });
    }

    /** A sandbox, as soon as Python is up and asyncio imported; that takes seconds the first time. */
    static CompletableFuture<Sandbox> prepare(Engine engine) {
        var sandbox = new Sandbox(engine);
        return CompletableFuture.supplyAsync(sandbox::open, sandbox.thread);
    }

    private Sandbox open() {
        binding = new PortBinding(warmUpPort());
        context = Context.newBuilder("python")
                .engine(engine)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowIO(IOAccess.NONE)
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        context.getBindings("python").putMember("_kitchen_binding", binding);
        context.eval("python", BOOT);
        Value shelve = context.getBindings("python").getMember("_kitchen_shelve");
        PythonHalf.embedded().forEach(file -> shelve.executeVoid(file, PythonHalf.text(file), Bytecode.BRIDGE.get(file)));
        context.eval("python", "import kitchen, kitchen_bridge.hosts.embedded.run");
        Bytecode.keepBridge(context.getBindings("python").getMember("_kitchen_bytecode"));
        if (!Bytecode.isKept(context)) {
            Bytecode.keep(engine, IMPORTS);
        }
        return this;
    }

    /** Modules that are imported before there is a program read the clock, too; what they do is nobody's trace. */
    private static KitchenPort warmUpPort() {
        var nothing = new Program("", "");
        var trace = new Trace(TraceHeader.of("virtual", "", "", nothing));
        var recorder = new TraceRecorder(trace, RunLimits.WHOLE, new EmbeddedRun(trace, 0));
        return new KitchenPort(recorder, new Statements(recorder, RunLimits.WHOLE), RunOptions.of(RunLimits.WHOLE), _ -> { });
    }

    // The port is looked up at each use, for the modules are loaded before there is a program.
    private static final String BOOT =
            """
            import marshal, sys, types
            sys.modules['ssl'] = None
            class _Port:
                def __getattr__(self, name):
                    return getattr(_kitchen_binding.port(), name)
            sys.modules['_kitchen_port'] = types.ModuleType('_kitchen_port')
            sys.modules['_kitchen_port'].port = _Port()
            class _Shelf:
                sources = {}
                bytecode = {}   # As texts, a character a byte.
                @classmethod
                def find_spec(cls, name, path=None, target=None):
                    for file in (name.replace('.', '/') + '.py', name.replace('.', '/') + '/__init__.py'):
                        if file in cls.sources:
                            from importlib.machinery import ModuleSpec
                            spec = ModuleSpec(name, cls, origin='<kitchen>/' + file, is_package=file.endswith('/__init__.py'))
                            spec.has_location = True
                            return spec
                @staticmethod
                def create_module(spec):
                    return None
                @classmethod
                def exec_module(cls, module):
                    origin = module.__spec__.origin
                    file = origin.removeprefix('<kitchen>/')
                    if file not in cls.bytecode:
                        cls.bytecode[file] = marshal.dumps(compile(cls.sources[file], origin, 'exec')).decode('latin-1')
                    exec(marshal.loads(cls.bytecode[file].encode('latin-1')), module.__dict__)
            sys.meta_path.insert(0, _Shelf)
            def _kitchen_shelve(file, source, bytecode):
                _Shelf.sources[file] = source
                if bytecode is not None:
                    _Shelf.bytecode[file] = bytecode
            _kitchen_bytecode = _Shelf.bytecode.get
            """;

    /** Runs a program to its end and then closes; returns at once. */
    void cook(Program program, RunOptions options, EmbeddedRun run) {
        thread.execute(() -> {
            var recorder = new TraceRecorder(run.trace(), options.limits(), run);
            try {
                cookHere(program, options, run, recorder);
            } catch (RuntimeException | Error e) {
                run.fault(e);
                end(run, recorder, stopped(Reasons.text("fault"), recorder), 3);
            } finally {
                close();
            }
        });
    }

    private void cookHere(Program program, RunOptions options, EmbeddedRun run, TraceRecorder recorder) {
        Context cook = Objects.requireNonNull(context);
        var statements = new Statements(recorder, options.limits());
        var port = new KitchenPort(recorder, statements, options, run::missed);
        Objects.requireNonNull(binding).port = port;
        run.canceller(() -> closeSoon(cook));
        TraceEvent.Ended ended;
        try (var _ = ProgramProbe.over(engine, program.name(), statements);
                var _ = Watchdog.over(options.limits(), recorder, run, () -> end(run, recorder, stopped(recorder.stopReason(), recorder), 3))) {
            Value module = cook.eval("python", "import kitchen_bridge.hosts.embedded.run as run; run");
            module.getMember("run").executeVoid(program.source(), program.name());
            ended = port.ended();
            String neverDone = port.interventions().neverDone(recorder.lastTurn());
            if (neverDone != null) {
                recorder.stopReason(neverDone);
            }
        } catch (PolyglotException e) {
            ended = port.exited() ? port.ended() : stopped(e, port, recorder);
        } catch (StoppedByLimit e) {
            ended = port.exited() ? port.ended() : stopped(e.getMessage(), recorder);
        }
        if (ended == null || recorder.stopReason() != null) {
            ended = stopped(recorder.stopReason(), recorder);
        }
        end(run, recorder, ended, ended.outcome() == EndOutcome.STOPPED ? 3 : port.exitStatus());
    }

    private static void end(EmbeddedRun run, TraceRecorder recorder, TraceEvent.Ended ended, int status) {
        run.canceller(() -> {});
        if (recorder.ended(ended)) {
            run.finished(ended, status);
        }
    }

    /** @throws PolyglotException if it is our own fault that the bridge has failed */
    private static TraceEvent.Ended stopped(PolyglotException e, KitchenPort port, TraceRecorder recorder) {
        if (e.isResourceExhausted() && recorder.stopReason() == null) {
            return stopped(Reasons.stopped(recorder.lastLine(), Reasons.text("why.depth")), recorder);
        }
        if (recorder.stopReason() == null && !e.isCancelled()) {
            if (e.isHostException() || e.isGuestException() && !port.pythonChanged()) {
                throw e;
            }
            String why = e.isGuestException()
                    ? Reasons.text("why.changed", "error", String.valueOf(e.getMessage()))
                    : Reasons.text("why.unable");
            return stopped(Reasons.stopped(recorder.lastLine(), why), recorder);
        }
        return stopped(recorder.stopReason(), recorder);
    }

    private static TraceEvent.Ended stopped(@Nullable String reason, TraceRecorder recorder) {
        int line = recorder.lastLine();
        return new TraceEvent.Ended(
                EndOutcome.STOPPED, reason == null ? Reasons.text("stopped") : reason, line == 0 ? null : line);
    }

    private static void closeSoon(Context context) {
        var closer = new Thread(() -> context.close(true), "kitchen-closer");
        closer.setDaemon(true);
        closer.start();
    }

    @Override
    public void close() {
        thread.execute(() -> {
            try {
                if (context != null) {
                    context.close(true);
                }
            } finally {
                closed.complete(null);
            }
        });
        thread.shutdown();
    }

    /** Done once its context is closed, which is after the end of the run. */
    CompletableFuture<Void> closed() {
        return closed;
    }
}
