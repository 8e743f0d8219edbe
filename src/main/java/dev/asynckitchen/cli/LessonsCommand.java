package dev.asynckitchen.cli;

import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "lessons", mixinStandardHelpOptions = true)
final class LessonsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        for (Lesson lesson : Lessons.all()) {
            System.out.printf("lesson:%-14s %s%n%-21s %s%n", lesson.id(), lesson.title(), "", lesson.summary());
        }
        return 0;
    }
}
