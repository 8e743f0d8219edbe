package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.words.Messages;
import java.util.List;

/** A kind of mistake. Knows it by what the trace shows and by what stands in the text, never by either alone where the other could say no. */
public sealed interface Rule permits AwaitOutsideAsync, BlockingCall, Gathers, LostTask, MissingAwait, RunInsideLoop, SwallowedCancel, WaitsForEver {
    Messages SAY = Messages.of("lint");

    /** All of them. */
    List<Rule> ALL = List.of(new AwaitOutsideAsync(), new MissingAwait(), new RunInsideLoop(), new BlockingCall(), new Gathers(), new LostTask(),
            new SwallowedCancel(), new WaitsForEver());

    List<Finding> findings(Evidence evidence);
}
