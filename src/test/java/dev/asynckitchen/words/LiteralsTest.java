package dev.asynckitchen.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a user reads stands in {@code assets/messages/}: no sentence slips into the program's text. */
class LiteralsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "asynckitchen");

    /** The rooms whose texts are all in bundles; a tape is told of in the words of its published schema. */
    private static final List<String> ROOMS = List.of("app/kitchen", "app/panes", "app/parts", "app/program", "cli", "kitchen",
            "record/file", "record/film", "record/gif", "record/settings", "stage", "words");

    /** Two words with a space between them. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,.:;]? +\\p{L}{2,}");

    /** What tells a programmer of a mistake, and no user. */
    private static final Set<String> PROGRAMMERS =
            Set.of("IllegalArgumentException", "IllegalStateException", "AssertionError", "InterruptedIOException");

    /** What looks like a sentence and is none, and why. */
    private static final Map<String, String> NO_SENTENCES = Map.of(
            "Async Kitchen 0.1.0", "The program's name is the same in every language.",
            "is created", "It is typed on the command line and in a tape.",
            "is done", "It is typed on the command line and in a tape.",
            "is cancelled", "It is typed on the command line and in a tape.",
            "the GIF becomes larger than it may", "It is caught where the next size is tried.");

    @Test
    void no_sentence_that_a_user_reads_stands_in_the_programs_text() throws IOException {
        List<Path> files = files();
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                String name = SOURCES.toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
                sentences(unit).stream().filter(sentence -> !NO_SENTENCES.containsKey(sentence))
                        .forEach(sentence -> found.add(name + ": " + sentence));
            }
        }
        assertThat(files).hasSizeGreaterThan(30);
        assertThat(found).isEmpty();
    }

    @Test
    void every_message_can_be_read_as_a_pattern() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : bundles()) {
            var messages = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                messages.load(in);
            }
            boolean ofPicocli = file.endsWith("usage.properties");
            messages.forEach((key, pattern) -> {
                if (!ofPicocli && !isPattern((String) pattern)) {
                    broken.add(file.getFileName() + ": " + key);
                }
            });
            assertThat(messages).as("%s", file).isNotEmpty();
        }
        assertThat(broken).isEmpty();
    }

    private static boolean isPattern(String text) {
        try {
            return new MessageFormat(text, ULocale.ENGLISH).usesNamedArguments() || !text.contains("{");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> sentences(CompilationUnitTree unit) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text && SENTENCE.matcher(text).find()) {
                    found.add(text);
                }
                return null;
            }

            @Override
            public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                boolean permission = annotation.getAnnotationType().toString().equals("Permitted");
                return permission ? null : super.visitAnnotation(annotation, nothing);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void nothing) {
                return PROGRAMMERS.contains(made.getIdentifier().toString()) ? null : super.visitNewClass(made, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> walk = Files.walk(SOURCES.resolve(room))) {
                walk.map(Path::toAbsolutePath).filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets", "messages"))) {
            return files.sorted().toList();
        }
    }
}
