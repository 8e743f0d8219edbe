package dev.asynckitchen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the tests that did not run, and why not, to {@code target/skipped.txt}, a line each; {@code mvn verify} ends with them. A test
 * that needs what a machine may lack says so with an assumption of JUnit's. JUnit finds this class by its name in META-INF/services.
 */
public final class SkippedTests implements TestExecutionListener {
    private static final Path FILE = Path.of("target", "skipped.txt");

    private final Set<String> lines = new TreeSet<>();
    private Optional<TestPlan> plan = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = Optional.of(started);
        write();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        lines.add(name(test) + ": " + oneLine(reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            lines.add(name(test) + ": " + result.getThrowable().map(Throwable::getMessage)
                    .map(SkippedTests::oneLine).orElse("no reason is given"));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        write();
    }

    private void write() {
        try {
            Files.write(Files.createDirectories(FILE.getParent()).resolve(FILE.getFileName()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class, the test in it and the row of its table, as far as there are such. */
    private String name(TestIdentifier test) {
        Deque<String> names = new ArrayDeque<>();
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent() && at.get().getParentId().isPresent(); at = parent(at.get())) {
            names.addFirst(at.get().getDisplayName().replaceAll("\\(.*\\)$", ""));
        }
        return String.join(", ", names);
    }

    private Optional<TestIdentifier> parent(TestIdentifier test) {
        return plan.flatMap(all -> all.getParent(test));
    }

    private static String oneLine(String reason) {
        return reason.strip().replace("Assumption failed: ", "").replaceAll("\\s+", " ");
    }
}
