package dev.asynckitchen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.asynckitchen.ArchitectureTest.CLASSES;
import static dev.asynckitchen.ArchitectureTest.HOUSE;
import static dev.asynckitchen.ArchitectureTest.importOnly;
import static dev.asynckitchen.ArchitectureTest.room;
import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms are held apart, and those within them; each can be taken in at a glance. */
class RoomsTest {
    /** So many files a package may have: more are not seen at a glance. */
    private static final int GLANCE = 14;

    /** Where each file is one of a kind, and one looks for it by its name. */
    private static final Set<String> SHELVES = Set.of("kitchen/thing");

    /** Who may import whom. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("loop", Set.of()),
            entry("words", Set.of()),
            entry("syntax", Set.of()),
            entry("json", Set.of("words")),
            entry("trace", Set.of("words")),
            entry("files", Set.of("trace", "words")),
            entry("python", Set.of("loop", "trace", "syntax", "words")),
            entry("kitchen", Set.of("trace", "words")),
            entry("report", Set.of("trace", "kitchen", "words")),
            entry("lint", Set.of("trace", "syntax", "kitchen", "words")),
            entry("stage", Set.of("kitchen", "words", "trace")),
            entry("view", Set.of("stage", "kitchen", "words")),
            entry("record", Set.of("stage", "view", "trace", "files", "words", "json")),
            entry("whatif", Set.of("trace", "kitchen", "words")),
            entry("question", Set.of("trace", "kitchen", "words", "stage")),
            entry("lesson", Set.of("trace", "kitchen", "words", "stage", "files", "json", "question")),
            entry("game", Set.of("trace", "kitchen", "words", "stage")),
            entry("app", Set.of("game", "whatif", "loop", "trace", "files", "python", "kitchen", "words", "stage", "view", "record", "lesson", "question", "report", "json", "lint", "syntax")),
            entry("cli", Set.of("game", "whatif", "loop", "trace", "lint", "syntax", "files", "python", "kitchen", "words", "stage", "view", "record", "lesson", "json", "report", "app")));

    private static final Set<String> SESSION = Set.of("app.notice", "app.document", "app.engine", "app.session");
    private static final Set<String> PANES = Set.of("app.notice", "app.document", "app.session", "app.parts");

    /** The same within a room that has rooms of its own; the room itself, where it is named, may know all of them. */
    private static final Map<String, Set<String>> INNER_ROOMS = Map.ofEntries(
            entry("trace.intervention", Set.of()),
            entry("trace", Set.of("trace.intervention")),
            entry("trace.file", Set.of("trace")),
            entry("trace.cut", Set.of("trace", "trace.file")),
            entry("kitchen.thing", Set.of()),
            entry("kitchen", Set.of("kitchen.thing")),
            entry("kitchen.index", Set.of("kitchen", "kitchen.thing")),
            entry("kitchen.story", Set.of("kitchen", "kitchen.thing", "kitchen.index")),
            entry("report.finding", Set.of()),
            entry("report.pass", Set.of("report.finding")),
            entry("report.survey", Set.of("report.finding", "report.pass")),
            entry("report.exchange", Set.of("report.finding", "report.pass")),
            entry("report", Set.of("report.finding", "report.survey")),
            entry("report.told", Set.of("report", "report.finding")),
            entry("lint.finding", Set.of()),
            entry("lint.rule", Set.of("lint.finding")),
            entry("lint", Set.of("lint.finding", "lint.rule")),
            entry("lint.told", Set.of("lint.finding")),
            entry("python", Set.of()),
            entry("python.embedded.proof", Set.of("python")),
            entry("python.embedded.hand", Set.of()),
            entry("python.embedded", Set.of("python", "python.embedded.proof", "python.embedded.hand")),
            entry("python.installed", Set.of("python")),
            entry("python.choice", Set.of("python", "python.embedded", "python.installed")),
            entry("files", Set.of()),
            entry("files.kept", Set.of("files")),
            entry("stage.house", Set.of()),
            entry("stage.motion", Set.of()),
            entry("stage.pose", Set.of("stage.house")),
            entry("stage.score", Set.of("stage.house", "stage.motion")),
            entry("stage.batch", Set.of("stage.pose")),
            entry("stage.layout", Set.of("stage.house", "stage.pose", "stage.batch")),
            entry("stage.card", Set.of("stage.house", "stage.pose", "stage.batch")),
            entry("stage.chef", Set.of("stage.house", "stage.pose", "stage.motion", "stage.score")),
            entry("stage", Set.of("stage.house", "stage.pose", "stage.motion", "stage.score", "stage.batch", "stage.layout", "stage.chef")),
            entry("stage.moment", Set.of("stage", "stage.score")),
            entry("stage.stop", Set.of("stage", "stage.score")),
            entry("stage.panel", Set.of("stage", "stage.motion", "stage.score")),
            entry("stage.beside", Set.of("stage", "stage.motion", "stage.pose", "stage.score", "stage.panel")),
            entry("view.style", Set.of()),
            entry("view.sprite", Set.of("view.style")),
            entry("view", Set.of("view.sprite", "view.style")),
            entry("view.panel", Set.of("view.sprite", "view.style")),
            entry("view.beside", Set.of("view", "view.panel", "view.sprite", "view.style")),
            entry("record.gif.colour", Set.of()),
            entry("record.gif", Set.of("record.gif.colour")),
            entry("record.settings", Set.of("record.gif")), // of it the qualities one can choose
            entry("record.film", Set.of("record.settings")),
            entry("record.camera", Set.of("record.settings", "record.film")),
            entry("record.file", Set.of("record.settings", "record.film", "record.gif")),
            entry("record.tape", Set.of("record.settings", "record.gif")),
            entry("record", Set.of("record.settings", "record.film", "record.camera", "record.file")),
            entry("lesson.statement", Set.of()),
            entry("lesson.plan", Set.of("lesson.statement")),
            entry("lesson", Set.of("lesson.plan")),
            entry("game.script", Set.of()),
            entry("game.rule", Set.of("game.script")),
            entry("game", Set.of("game.script", "game.rule")),
            entry("cli.input", Set.of()),
            entry("cli", Set.of("cli.input")),
            entry("app.notice", Set.of()),
            entry("app.document", Set.of("app.notice")),
            entry("app.engine", Set.of("app.notice", "app.document")),
            entry("app.session", Set.of("app.notice", "app.document", "app.engine")),
            entry("app.typing", Set.of()),
            entry("app.keys", Set.of("app.notice", "app.document", "app.session", "app.typing")),
            entry("app.parts", SESSION),
            entry("app.editor", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.typing")),
            entry("app.palette", Set.of("app.keys")),
            entry("app.desk", Set.of("app.notice", "app.document", "app.engine", "app.session", "app.parts", "app.keys", "app.palette")),
            entry("app.program", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.typing", "app.editor")),
            entry("app.panes", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.keys")), // of it what is asked of the timeline
            entry("app.kitchen", PANES),
            entry("app.stop", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.program")),
            entry("app.lesson", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.question")),
            entry("app.beside", PANES),
            entry("app.presenting", PANES),
            entry("app.tour", Set.of("app.parts")),
            entry("app.recording", PANES),
            entry("app.whatif", PANES),
            entry("app.game", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.program")),
            entry("app.question", Set.of("app.notice", "app.document", "app.session", "app.parts", "app.kitchen")),
            entry("app", Set.of(
                    "app.notice", "app.document", "app.session", "app.keys", "app.parts", "app.typing", "app.editor", "app.desk", "app.palette", "app.program", "app.stop", "app.panes", "app.kitchen", "app.lesson",
                    "app.recording", "app.question", "app.game", "app.beside", "app.presenting", "app.tour", "app.whatif")));

    static final List<String> NAMES = ROOMS.keySet().stream().sorted().toList();
    static final List<String> INNER_NAMES = INNER_ROOMS.keySet().stream().sorted().toList();

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_room_imports_only_what_the_design_lets_it(String room) {
        classes().that().resideInAPackage(HOUSE + "." + room + "..")
                .should(importOnly("rooms that " + room + " may know", target -> {
                    String other = room(target);
                    return other.isEmpty() || other.equals(room) || ROOMS.get(room).contains(other) ? "" : other;
                }))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("INNER_NAMES")
    void a_room_within_a_room_imports_only_what_stands_before_it(String inner) {
        String room = inner.replaceAll("\\..*", "");
        classes().that().resideInAPackage(HOUSE + "." + inner)
                .should(importOnly("packages of " + room + " that " + inner + " may know", target -> {
                    String other = place(target);
                    return !room(target).equals(room) || other.equals(inner) || INNER_ROOMS.get(inner).contains(other) ? "" : other;
                }))
                .check(CLASSES);
    }

    @Test
    void a_trace_itself_has_no_words() {
        noClasses().that().resideInAPackage(HOUSE + ".trace").should().dependOnClassesThat().resideInAPackage(HOUSE + ".words..").check(CLASSES);
    }

    @Test
    void every_package_is_in_a_room() {
        assertThat(CLASSES).extracting(ArchitectureTest::room).filteredOn(room -> !room.isEmpty()).isSubsetOf(ROOMS.keySet());
        assertThat(CLASSES).filteredOn(c -> room(c).isEmpty()).extracting(JavaClass::getSimpleName)
                .as("the hall is empty").containsOnly("Permitted", "package-info");
    }

    @Test
    void every_room_within_a_room_has_its_place_in_the_design() {
        Set<String> divided = CLASSES.stream().map(RoomsTest::place).filter(place -> place.contains("."))
                .map(place -> place.replaceAll("\\..*", "")).collect(toSet());
        assertThat(CLASSES).extracting(RoomsTest::place).filteredOn(place -> divided.contains(place.replaceAll("\\..*", "")))
                .isSubsetOf(INNER_ROOMS.keySet());
    }

    @Test
    void no_package_knows_one_that_knows_it() {
        slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void a_package_is_taken_in_at_a_glance() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        sources(Path.of("src/main/java"), name -> !name.equals("package-info"))
                .forEach((_, paths) -> paths.forEach(path -> files.merge(path.getParent().toString(), 1, Integer::sum)));
        files.keySet().removeIf(place -> SHELVES.stream().anyMatch(place::endsWith));
        assertThat(files).isNotEmpty().allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(GLANCE));
    }

    @Test
    void no_two_classes_have_one_name() throws IOException {
        Map<String, List<Path>> all = sources(Path.of("src"), name -> !name.equals("package-info"));
        assertThat(all).hasSizeGreaterThan(200).allSatisfy((_, paths) -> assertThat(paths).hasSize(1));
    }

    @Test
    void a_test_stands_where_its_subject_stands() throws IOException {
        Map<String, Path> subjects = packages(Path.of("src/main/java"));
        Map<String, Path> tests = packages(Path.of("src/test/java"));
        tests.forEach((name, place) -> {
            Path subject = name.endsWith("Test") ? subjects.get(name.substring(0, name.length() - "Test".length())) : null;
            if (subject != null) {
                assertThat(place).as(name).isEqualTo(subject);
            }
        });
        assertThat(tests).hasSizeGreaterThan(50);
    }

    /** Where a package's files are, by their classes' names. */
    private static Map<String, Path> packages(Path root) throws IOException {
        return sources(root, name -> !name.equals("package-info")).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, named -> root.relativize(named.getValue().getFirst().getParent())));
    }

    private static Map<String, List<Path>> sources(Path root, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(file -> wanted.test(name(file)))
                    .collect(groupingBy(RoomsTest::name));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.java$", "");
    }

    /** The package a class is in, within the house; empty for the hall and for what is not ours. */
    private static String place(JavaClass c) {
        return c.getPackageName().startsWith(HOUSE + ".") ? c.getPackageName().substring(HOUSE.length() + 1) : "";
    }
}
