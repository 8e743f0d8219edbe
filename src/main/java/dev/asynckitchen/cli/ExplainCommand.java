package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.RunChoices;
import dev.asynckitchen.cli.input.WhatIfs;
import dev.asynckitchen.kitchen.story.Story;
import dev.asynckitchen.lesson.plan.LessonText;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.words.Wording;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--terms")
    private boolean terms;

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private WhatIfs whatIfs = new WhatIfs();

    @Override
    public Integer call() throws Exception {
        Optional<PlannedLesson> lesson = Input.planned(file);
        if (lesson.isPresent()) {
            System.out.print(LessonText.of(lesson.get().plan()));
            return 0;
        }
        try (var engines = choices.engines(whatIfs)) {
            Input.Outcome outcome = Input.of(file).outcome(engines);
            Story.tell(outcome.trace(), terms ? Wording.TERMS : Wording.WORDS, System.out::println);
            return outcome.status() == 0 ? 0 : outcome.status() == 3 ? 3 : 1;
        }
    }
}
