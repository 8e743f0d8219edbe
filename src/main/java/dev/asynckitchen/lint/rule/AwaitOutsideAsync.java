package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code await}, {@code async with} or {@code async for} where they cannot stand, and any other reason why a text is no program. */
record AwaitOutsideAsync() implements Rule {
    private static final Pattern OUTSIDE = Pattern.compile("'(?:await|async for|async with)' outside (?:async )?function"
            + "|asynchronous comprehension outside of an asynchronous function");

    @Override
    public List<Finding> findings(Evidence evidence) {
        Syntax syntax = evidence.syntax();
        if (syntax == null || syntax.mistake() == null) {
            return List.of();
        }
        Syntax.Mistake mistake = syntax.mistake();
        Caption what = SAY.caption("syntax-error", "message", mistake.message());
        if (!OUTSIDE.matcher(mistake.message()).matches()) {
            return List.of(new Finding(RuleName.SYNTAX_ERROR, mistake.at(), null, what, null));
        }
        return List.of(new Finding(RuleName.AWAIT_OUTSIDE_ASYNC, mistake.at(), null, what, advice(syntax.around(mistake.at()))));
    }

    private static @Nullable Caption advice(Function function) {
        if (function.name().equals(Function.MODULE)) {
            return SAY.caption("await-outside-async.module");
        }
        return function.isNamed() && !function.async()
                ? SAY.caption("await-outside-async.def", "function", Phrases.name(Phrases.plain(function.name())))
                : null;
    }
}
