package dev.asynckitchen.words;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The texts in this program's own source, as the compiler reads them. */
final class Sources {
    private static final Path MAIN = Path.of("src/main/java/dev/asynckitchen");

    /** A text in the source, and whether it is meant for programmers: thrown, or in an annotation. */
    record Text(String file, String text, boolean forProgrammers) {}

    private Sources() {}

    /** All texts in a room, with the rooms in it; of all rooms where it is empty. */
    static List<Text> texts(String room) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(MAIN.resolve(room)); var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            List<Text> texts = new ArrayList<>();
            for (var unit : task.parse()) {
                new Scanner(unit.getSourceFile().getName(), texts).scan(unit, false);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scanner extends TreeScanner<Void, Boolean> {
        private final String file;
        private final List<Text> texts;

        Scanner(String file, List<Text> texts) {
            this.file = file;
            this.texts = texts;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Boolean forProgrammers) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                texts.add(new Text(file, (String) literal.getValue(), forProgrammers));
            }
            return null;
        }

        @Override
        public Void visitThrow(ThrowTree thrown, Boolean forProgrammers) {
            return super.visitThrow(thrown, true);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Boolean forProgrammers) {
            return super.visitAnnotation(annotation, true);
        }
    }
}
