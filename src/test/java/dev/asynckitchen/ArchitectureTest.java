package dev.asynckitchen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house is built in one manner; {@link RoomsTest} holds its rooms apart. */
class ArchitectureTest {
    static final String HOUSE = "dev.asynckitchen";
    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOUSE);

    @Test
    void javafx_stays_where_pictures_are_shown() {
        noClasses().that().resideOutsideOfPackages(rooms("view", "record", "app", "cli"))
                .should().dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..", "org.kordamp..", "atlantafx.."))
                .check(CLASSES);
    }

    @Test
    void graalvm_stays_in_the_embedded_python() {
        noClasses().that().resideOutsideOfPackage(HOUSE + ".python.embedded..")
                .should().dependOnClassesThat(resideInAPackage("org.graalvm.."))
                .check(CLASSES);
    }

    @Test
    void nobody_knows_which_pythons_there_are_but_who_chooses_one() {
        noClasses().that().resideOutsideOfPackages(HOUSE + ".python.embedded..", HOUSE + ".python.choice..")
                .should().dependOnClassesThat(resideInAPackage(HOUSE + ".python.embedded.."))
                .check(CLASSES);
        noClasses().that().resideInAPackage(HOUSE + ".python")
                .should().dependOnClassesThat(resideInAnyPackage(HOUSE + ".python.*.."))
                .check(CLASSES);
    }

    @Test
    void the_old_toolkits_are_not_used() {
        classes().should(importOnly("no AWT and no Swing", target -> {
            String name = target.getPackageName();
            return name.startsWith("java.awt") ? "java.awt" : name.startsWith("javax.swing") ? "javax.swing" : "";
        })).check(CLASSES);
    }

    @Test
    void only_the_command_line_speaks_to_the_terminal() {
        classes().that().resideOutsideOfPackage(HOUSE + ".cli..").should(new ArchCondition<>("leave the terminal alone") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                c.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class) && !permitted(c, "System." + access.getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(c, access.getDescription())));
            }
        }).check(CLASSES);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }

    @Test
    void beside_python_there_is_no_clock_no_chance_and_no_thread() {
        List<String> worldly = List.of("java.util.random", "java.util.concurrent", "java.util.logging");
        classes().that().resideInAnyPackage(rooms("loop", "trace", "kitchen", "report", "stage", "lesson"))
                .should(importOnly("what is the same in every run", target ->
                        worldly.stream().filter(target.getPackageName()::startsWith).findFirst().orElse("")))
                .check(CLASSES);
        noClasses().that().resideInAnyPackage(rooms("loop", "trace", "kitchen", "report", "stage", "lesson", "view"))
                .should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould().callMethod(Math.class, "random")
                .orShould().dependOnClassesThat().belongToAnyOf(
                        java.util.Random.class, java.time.Clock.class, java.time.Instant.class, Thread.Builder.class)
                .check(CLASSES);
    }

    @Test
    void a_name_says_what_a_thing_is() {
        List<String> empty = List.of("Manager", "Helper", "Util", "Impl");
        classes().should(new ArchCondition<>("have names that say something") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                empty.stream().filter(word -> c.getSimpleName().matches(".*" + word + "(s|[A-Z].*)?") && !permitted(c, word))
                        .forEach(word -> events.add(SimpleConditionEvent.violated(c, c.getName() + " is called a " + word)));
            }
        }).check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        classes().should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                boolean marked = c.getPackage().tryGetPackageInfo().filter(info -> info.isAnnotatedWith(NullMarked.class)).isPresent();
                events.add(new SimpleConditionEvent(c, marked, c.getPackageName() + " has no @NullMarked package-info"));
            }
        }).check(CLASSES);
    }

    @Test
    void a_file_is_read_in_one_go() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            Map<String, Integer> lines = new HashMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                lines.put(file.toString(), Files.readAllLines(file).size());
            }
            assertThat(lines).hasSizeGreaterThan(100).allSatisfy((_, n) -> assertThat(n).isLessThan(400));
        }
    }

    /** {@code forbidden} names what must not be used of a target, or is empty; {@link Permitted} makes an exception of it. */
    static ArchCondition<JavaClass> importOnly(String what, Function<JavaClass, String> forbidden) {
        return new ArchCondition<>("import only " + what) {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
                    String used = forbidden.apply(dependency.getTargetClass().getBaseComponentType());
                    if (!used.isEmpty() && !permitted(c, used)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean permitted(JavaClass c, String used) {
        return c.tryGetAnnotationOfType(Permitted.class)
                        .filter(p -> !p.because().isBlank() && Arrays.asList(p.to()).contains(used)).isPresent()
                || c.getEnclosingClass().filter(outer -> permitted(outer, used)).isPresent();
    }

    /** The room a class is in; empty for the hall and for what is not ours. */
    static String room(JavaClass c) {
        String name = c.getPackageName();
        return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1).replaceAll("\\..*", "") : "";
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> HOUSE + "." + name + "..").toArray(String[]::new);
    }
}
