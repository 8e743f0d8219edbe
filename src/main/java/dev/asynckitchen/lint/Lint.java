package dev.asynckitchen.lint;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.rule.Evidence;
import dev.asynckitchen.lint.rule.Rule;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for common mistakes. */
public final class Lint {
    private Lint() {}

    /**
     * What is certain, as one reads the program. A pure function; takes time with long traces.
     *
     * @param syntax what stands in the trace's program; absent if nobody has read it, and then only what the trace says by itself is found
     */
    public static List<Finding> of(Trace trace, @Nullable Syntax syntax) {
        var evidence = new Evidence(trace, syntax);
        return Rule.ALL.stream().flatMap(rule -> rule.findings(evidence).stream()).sorted(Finding.ORDER).toList();
    }
}
