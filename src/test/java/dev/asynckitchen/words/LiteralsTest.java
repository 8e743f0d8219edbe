package dev.asynckitchen.words;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a user reads stands in {@code assets/messages/}: no sentence slips into the program's text, in whatever room. */
class LiteralsTest {
    /** A word and a space: a sentence, or a piece to make one of. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,.:;]? | \\p{L}{2,}");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** What tells a programmer of a mistake, and no user. */
    private static final Set<String> PROGRAMMERS = Set.of(
            "IllegalArgumentException", "IllegalStateException", "UnsupportedOperationException", "IndexOutOfBoundsException", "AssertionError", "InterruptedIOException",
            "Objects.requireNonNull", "requireNonNull");

    /** The log is read by who mends the program. */
    private static final Set<String> LOG = Set.of("log", "reportError");

    /** Where the program reads what somebody else wrote: patterns, and what is compared with. */
    private static final Set<String> COMPARED =
            Set.of("compile", "matches", "replaceAll", "replaceFirst", "equals", "startsWith", "endsWith", "contains");

    /** Where what is given is read by the user: there, one word is too many. */
    private static final Pattern READ = Pattern.compile(
            "set(?:Text|Title|PromptText|AccessibleText|AccessibleHelp|AccessibleRoleDescription)|update(?:Title|Message)|fillText|print(?:ln|f)?"
            + "|(?:Notice\\.)?(?:good|trouble|asking|Action)|Notice|Label|Text|Tooltip|Button|MenuButton|MenuItem|Tab|TableColumn|ExtensionFilter");

    /** What looks like a sentence and is none, and why. */
    private static final Map<String, String> NO_SENTENCES = Map.ofEntries(
            entry("Async Kitchen", "The program's name is the same in every language, and so is its folder's."),
            entry("Async Kitchen 0.1.0", "The program's name is the same in every language."),
            entry("Application Support", "A folder of the desktop's."),
            entry("JetBrains Mono", "A typeface."),
            entry("CPython ", "The trace's header has a Python's name and version."),
            entry("GraalPy ", "The trace's header has a Python's name and version."),
            entry("lesson:%-31s %s%n%-38s %s%n", "It is typed on the command line."),
            entry("is created", "It is typed on the command line and in a tape."),
            entry("is done", "It is typed on the command line and in a tape."),
            entry("is cancelled", "It is typed on the command line and in a tape."));

    /** In a line of Python that is no docstring; a name that no program can say begins with {@code <kitchen}. */
    private static final Pattern QUOTED = Pattern.compile("\"(?!<kitchen )[^\"]+\"");

    private static final Pattern OURS = Pattern.compile("\\b(?:kitchen|sandbox|porter|chef|virtual clock|standard library)\\b");

    /** What is written to be run, and not to be read, begins so. */
    private static final String PYTHON = "import ";

    @Test
    void no_sentence_that_a_user_reads_stands_in_the_programs_text() {
        List<String> found = new ArrayList<>();
        for (Sources.Source source : Sources.java()) {
            sentences(source).stream().filter(sentence -> !NO_SENTENCES.containsKey(sentence) && !sentence.startsWith(PYTHON))
                    .forEach(sentence -> found.add(source.name() + ": " + sentence));
        }
        assertThat(Sources.java()).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @Test
    void every_exception_is_still_needed() {
        Set<String> found = Sources.java().stream().flatMap(source -> sentences(source).stream()).collect(Collectors.toSet());
        assertThat(found).containsAll(NO_SENTENCES.keySet());
    }

    /** What CPython says, the Python half says as CPython does; what the kitchen has to say, it asks its port for. */
    @Test
    void no_sentence_of_the_kitchens_own_stands_in_the_python_half() {
        List<String> ours = Sources.python().stream().filter(line -> !line.contains("\"\"\"")).flatMap(line -> QUOTED.matcher(line).results())
                .map(MatchResult::group).filter(text -> SENTENCE.matcher(text).find() && OURS.matcher(text).find()).toList();
        assertThat(Sources.python()).hasSizeGreaterThan(3_000);
        assertThat(ours).isEmpty();
    }

    private static List<String> sentences(Sources.Source source) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Boolean>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Boolean read) {
                if (literal.getValue() instanceof String text && (read ? WORD : SENTENCE).matcher(text).find()) {
                    found.add(text);
                }
                return null;
            }

            @Override
            public Void visitAnnotation(AnnotationTree annotation, Boolean read) {
                boolean permission = annotation.getAnnotationType().toString().equals("Permitted");
                return permission ? null : super.visitAnnotation(annotation, false);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Boolean read) {
                String type = made.getIdentifier().toString().replaceFirst("<.*", "");
                return PROGRAMMERS.contains(type) ? null : super.visitNewClass(made, READ.matcher(type.replaceFirst(".*\\.", "")).matches());
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Boolean read) {
                String method = call.getMethodSelect().toString();
                String name = method.replaceFirst("(?s).*\\.", "");
                if (PROGRAMMERS.contains(method) || LOG.contains(name)) {
                    return null;
                }
                scan(call.getMethodSelect(), false);
                var given = call.getArguments();
                return scan(COMPARED.contains(name) && !given.isEmpty() ? given.subList(1, given.size()) : given, READ.matcher(name).matches());
            }
        }.scan(source.tree(), false);
        return found;
    }
}
