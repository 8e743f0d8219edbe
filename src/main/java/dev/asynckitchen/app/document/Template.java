package dev.asynckitchen.app.document;

import dev.asynckitchen.trace.Program;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** A program to begin with. */
public enum Template {
    EMPTY,
    GATHER,
    QUEUE;

    private static final Messages SAY = Messages.of("session");

    /** How it is called. */
    public String title() {
        return SAY.text("template." + key());
    }

    /** What it does, in a sentence. */
    public String summary() {
        return SAY.text("template." + key() + ".summary");
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The program itself. */
    public Program program() {
        String file = "/assets/templates/" + key() + ".py";
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            return new Program(SAY.text("template.file"), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
