package dev.asynckitchen.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.ResourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message is missing, and none is left over. */
class BundlesTest {

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("assets/messages", name + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "things", "story", "cards", "stage", "beside"})
    void every_message_is_used_by_somebody(String name) throws IOException {
        Set<String> texts = Sources.texts("").stream().map(Sources.Text::text).collect(Collectors.toSet());
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

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "things", "story", "cards", "stage", "beside"})
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
        Properties cards = bundle("cards");
        assertThat(Subject.Pile.values()).filteredOn(pile -> !has(cards, "more." + pile.key())).isEmpty();
    }

    private static boolean has(Properties bundle, String key) {
        return bundle.containsKey(key) || bundle.containsKey(key + ".words");
    }
}
