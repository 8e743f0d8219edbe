package dev.asynckitchen.words;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
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

/** This program's own source, as the compiler reads it. */
final class Sources {
    private static final Path MAIN = Path.of("src/main/java/dev/asynckitchen").toAbsolutePath();

    private static final List<Source> JAVA = parsed();

    /**
     * @param name its path from the house on
     * @param classes the class that it is named for, and those within it
     * @param texts all texts in it
     */
    record Source(String name, String text, CompilationUnitTree tree, List<String> classes, List<String> texts) {
        private static Source of(String name, String text, CompilationUnitTree tree) {
            List<String> classes = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    classes.add(type.getSimpleName().toString());
                    return super.visitClass(type, null);
                }

                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String value) {
                        texts.add(value);
                    }
                    return null;
                }
            }.scan(tree, null);
            return new Source(name, text, tree, List.copyOf(classes), List.copyOf(texts));
        }
    }

    private Sources() {}

    /** Every file of every room. */
    static List<Source> java() {
        return JAVA;
    }

    /** Every line of the Python half. */
    static List<String> python() {
        return files(Path.of("assets/python"), ".py").stream().flatMap(file -> read(file).lines()).toList();
    }

    private static List<Source> parsed() {
        List<Path> files = files(MAIN, ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            List<Source> sources = new ArrayList<>();
            for (var tree : task.parse()) {
                Path file = Path.of(tree.getSourceFile().toUri());
                sources.add(Source.of(MAIN.relativize(file).toString().replace('\\', '/'), read(file), tree));
            }
            return List.copyOf(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
