package dev.asynckitchen.words;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who says what: the files that speak from a bundle, and with which keys and arguments. */
final class Speakers {
    private static final Set<String> ASKED = Set.of("text", "caption", "has");

    /** A message that is asked for by its whole key; the names of its arguments, where all of them stand there. */
    record Call(String file, String bundle, String key, Optional<Set<String>> arguments) {}

    private final Map<String, String> bundles = new HashMap<>(); // Of CLASS.field, and of CLASS.method() that hands key and arguments on.
    private final List<Call> calls = new ArrayList<>();

    Speakers() {
        Sources.java().forEach(source -> new Fields(source).scan(source.tree(), null));
        int known;
        do {
            known = bundles.size();
            Sources.java().forEach(source -> new Forwarders(source).scan(source.tree(), null));
        } while (bundles.size() > known);
        Sources.java().forEach(source -> new Calls(source).scan(source.tree(), null));
    }

    List<Call> calls() {
        return calls;
    }

    /** The texts in files that speak from this bundle, be it through another class. */
    Set<String> texts(String bundle) {
        Pattern speaks = Pattern.compile(bundles.entrySet().stream().filter(one -> one.getValue().equals(bundle))
                .map(one -> one.getKey().replaceAll("\\..*", "")).distinct()
                .collect(Collectors.joining("|", "Messages\\.(?:of|bundle)\\(\"" + bundle + "\"\\)|\\b(?:", ")\\b")));
        return Sources.java().stream().filter(source -> speaks.matcher(source.text()).find())
                .flatMap(source -> source.texts().stream()).collect(Collectors.toSet());
    }

    private void speaks(Sources.Source source, String member, String bundle) {
        source.classes().forEach(type -> bundles.put(type + "." + member, bundle));
    }

    /** The bundle that stands behind {@code CLASS.member}, or {@code member} of the file's own class. */
    private @Nullable String bundle(Sources.Source source, ExpressionTree expression, String call) {
        return switch (expression) {
            case IdentifierTree own -> bundles.get(source.classes().getFirst() + "." + own + call);
            case MemberSelectTree select -> bundles.get(
                    select.getExpression().toString().replaceFirst(".*\\.", "") + "." + select.getIdentifier() + call);
            default -> null;
        };
    }

    private @Nullable String bundle(Sources.Source source, ExpressionTree messages) {
        return messages instanceof MethodInvocationTree made && made.getMethodSelect().toString().equals("Messages.of")
                        && made.getArguments().getFirst() instanceof LiteralTree name
                ? (String) name.getValue() : bundle(source, messages, "");
    }

    private @Nullable String bundle(Sources.Source source, MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select && ASKED.contains(select.getIdentifier().toString())
                        && bundle(source, select.getExpression()) instanceof String bundle
                ? bundle : bundle(source, call.getMethodSelect(), "()");
    }

    private final class Fields extends TreeScanner<Void, Void> {
        private final Sources.Source source;

        Fields(Sources.Source source) {
            this.source = source;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null && bundle(source, variable.getInitializer()) instanceof String bundle) {
                speaks(source, variable.getName().toString(), bundle);
            }
            return super.visitVariable(variable, nothing);
        }
    }

    /** Methods that are given a key and its arguments, and nothing else. */
    private final class Forwarders extends TreeScanner<Void, @Nullable MethodTree> {
        private final Sources.Source source;

        Forwarders(Sources.Source source) {
            this.source = source;
        }

        @Override
        public Void visitMethod(MethodTree method, @Nullable MethodTree outer) {
            boolean forwards = method.getParameters().toString().matches("String \\w+, ?Object\\.\\.\\. \\w+");
            return super.visitMethod(method, forwards ? method : null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, @Nullable MethodTree method) {
            if (method != null && bundle(source, call) instanceof String bundle && call.getArguments().toString().equals(
                    method.getParameters().stream().map(parameter -> parameter.getName().toString()).collect(Collectors.joining(",")))) {
                speaks(source, method.getName() + "()", bundle);
            }
            return super.visitMethodInvocation(call, method);
        }
    }

    private final class Calls extends TreeScanner<Void, Void> {
        private final Sources.Source source;

        Calls(Sources.Source source) {
            this.source = source;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (bundle(source, call) instanceof String bundle) {
                keys(call.getArguments().getFirst())
                        .forEach(key -> calls.add(new Call(source.name(), bundle, key, arguments(call.getArguments()))));
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }

    private static Stream<String> keys(ExpressionTree key) {
        return switch (key) {
            case LiteralTree literal -> Stream.of((String) literal.getValue());
            case ConditionalExpressionTree either -> Stream.concat(keys(either.getTrueExpression()), keys(either.getFalseExpression()));
            default -> Stream.empty();
        };
    }

    private static Optional<Set<String>> arguments(List<? extends ExpressionTree> given) {
        Set<String> names = new HashSet<>();
        for (int i = 1; i < given.size(); i += 2) {
            if (i + 1 == given.size() || given.get(i).getKind() != Tree.Kind.STRING_LITERAL) {
                return Optional.empty();
            }
            names.add((String) ((LiteralTree) given.get(i)).getValue());
        }
        return Optional.of(names);
    }
}
