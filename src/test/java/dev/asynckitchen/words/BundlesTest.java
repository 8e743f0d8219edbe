package dev.asynckitchen.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No message is missing, and none is left over; the help of the command line, whose keys are picocli's, is held by its own test. */
class BundlesTest {

    /** In the bundles of these, part of a key is what the trace or the picture calls a thing. */
    private static final Map<String, List<String>> NAMES = Map.of("things", List.of("trace/"), "cards", List.of("stage/pose/"));

    private static final Speakers SPEAKERS = new Speakers();

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/messages"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", "")).filter(name -> !name.equals("usage")).sorted().toList();
        }
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("assets/messages", name + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_is_used_by_somebody(String name) throws IOException {
        var texts = new TreeSet<>(SPEAKERS.texts(name));
        Sources.java().stream().filter(source -> NAMES.getOrDefault(name, List.of()).stream().anyMatch(source.name()::startsWith))
                .forEach(source -> texts.addAll(source.texts()));
        texts.addAll(name.equals("recorder") ? spokenByTheRecorder() : spokenByPython());
        assertThat(bundle(name).stringPropertyNames()).filteredOn(key -> !isUsed(key, texts)).isEmpty();
    }

    /** A key stands in the source as a whole, or put together of parts that begin or end with a dot. */
    private static boolean isUsed(String key, Set<String> texts) {
        String plain = key.replaceFirst("\\.(words|terms)$", "");
        return texts.contains(plain)
                || texts.stream().anyMatch(text -> text.length() > 1 && text.endsWith(".") && plain.startsWith(text))
                || texts.stream().anyMatch(text -> text.length() > 1 && text.startsWith(".") && plain.endsWith(text)
                        && isUsed(plain.substring(0, plain.length() - text.length()), texts));
    }

    @Test
    void nobody_asks_for_a_message_that_is_not_there_or_without_its_arguments() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Speakers.Call call : SPEAKERS.calls()) {
            Properties bundle = bundle(call.bundle());
            var patterns = Stream.of("", ".words", ".terms").map(twin -> bundle.getProperty(call.key() + twin)).filter(Objects::nonNull).toList();
            if (patterns.isEmpty()) {
                wrong.add(call + " is not there");
            }
            for (String pattern : patterns) {
                Set<String> wanted = new MessageFormat(pattern, ULocale.ENGLISH).getArgumentNames();
                if (!call.arguments().orElse(wanted).containsAll(wanted)) {
                    wrong.add(call + " wants " + wanted);
                }
            }
        }
        assertThat(SPEAKERS.calls()).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
        assertThat(spokenByPython()).isNotEmpty().allSatisfy(key -> assertThat(bundle("python")).containsKey(key));
        assertThat(spokenByTheRecorder()).isNotEmpty().allSatisfy(key -> assertThat(key.endsWith(".") || bundle("recorder").containsKey(key)).isTrue());
    }

    /** The keys by which the Python half asks its port for a sentence. */
    private static Set<String> spokenByPython() {
        return spoken("(?:port\\.sentence|Refused)\\(\"([^\"]+)\"");
    }

    /** The keys by which the recorder finds what it says itself. */
    private static Set<String> spokenByTheRecorder() {
        return spoken("(?<!port\\.)\\bsentence\\(\"([^\"]+)\"");
    }

    private static Set<String> spoken(String call) {
        return Sources.python().stream()
                .flatMap(line -> Pattern.compile(call).matcher(line).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_can_be_read_and_has_its_twin(String name) throws IOException {
        Properties bundle = bundle(name);
        var alone = new TreeSet<String>();
        for (String key : bundle.stringPropertyNames()) {
            assertThat(new MessageFormat(bundle.getProperty(key), ULocale.ENGLISH).usesNamedArguments()
                    || !bundle.getProperty(key).contains("{")).as(key).isTrue();
            String twin = key.endsWith(".words") ? key.replaceFirst("words$", "terms") : key.endsWith(".terms") ? key.replaceFirst("terms$", "words") : key;
            if (!bundle.containsKey(twin)) {
                alone.add(key);
            }
        }
        assertThat(alone).isEmpty();
    }

    @Test
    void every_kind_has_its_words() throws IOException {
        Properties things = bundle("things");
        var wanted = new ArrayList<String>();
        for (JsonSubTypes.Type kind : ResourceState.class.getAnnotation(JsonSubTypes.class).value()) {
            wanted.add(kind.name() + ".called");
        }
        for (Awaited.Kind kind : Awaited.Kind.values()) {
            wanted.addAll(List.of("wait." + kind.key() + ".does", "wait." + kind.key() + ".what", "wait." + kind.key() + ".why"));
        }
        Arrays.stream(Errand.values()).filter(errand -> errand != Errand.CALLBACK && errand != Errand.OTHER)
                .forEach(errand -> wanted.add("errand." + errand.key()));
        assertThat(wanted).filteredOn(key -> !has(things, key)).isEmpty();
        Properties view = bundle("view");
        assertThat(TaskLanes.State.values()).filteredOn(state -> !has(view, "lane." + state.name().toLowerCase(Locale.ROOT))).isEmpty();
        Properties recording = bundle("recording");
        assertThat(Panels.values()).filteredOn(layout -> !has(recording, "layout." + layout)).isEmpty();
        assertThat(Theme.values()).filteredOn(theme -> !has(recording, "theme." + theme)).isEmpty();
        Properties cards = bundle("cards");
        assertThat(Subject.Pile.values()).filteredOn(pile -> !has(cards, "more." + pile.key())).isEmpty();
    }

    private static boolean has(Properties bundle, String key) {
        return bundle.containsKey(key) || bundle.containsKey(key + ".words");
    }
}
