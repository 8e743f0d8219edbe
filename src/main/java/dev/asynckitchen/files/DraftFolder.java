package dev.asynckitchen.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts, a file each, so that no window and no other process overwrites one. A draft that a window has open carries the number of its
 * process in its name; {@code ID.json} is nobody's, and who takes it up renames it, which only one can. What cannot be read stays where
 * it is under a name that is not read again. Any thread but JavaFX's, for it waits for the disk.
 */
public final class DraftFolder {
    private static final Pattern NAME = Pattern.compile("([-0-9a-f]{36})(?:\\.(\\d+))?\\.json");
    private static final String UNREADABLE = ".unreadable";

    private final Path folder;

    /** A draft, the name that it has here, and when it was edited last. */
    public record Kept(String id, Draft draft, Instant edited) {}

    /**
     * What was found.
     *
     * @param drafts which nobody has open, the latest first
     * @param unreadable files that were no drafts, where they are now
     */
    public record Found(List<Kept> drafts, List<Path> unreadable) {}

    /** @param config the folder of settings, in which drafts have one of their own */
    public DraftFolder(Path config) {
        folder = config.resolve("drafts");
    }

    /** A name for a draft that there is none of yet. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** All that nobody has open. */
    public Found find() throws IOException {
        List<Kept> drafts = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                continue;
            }
            try {
                FileTime time = Files.getLastModifiedTime(file);
                if (isFree(name.group(2), time)) {
                    drafts.add(new Kept(name.group(1), read(file), time.toInstant()));
                }
            } catch (NoSuchFileException e) {
                continue; // Another window has taken it up or done away with it meanwhile.
            } catch (JacksonException | IOException e) {
                unreadable.add(Files.move(file, file.resolveSibling(file.getFileName() + UNREADABLE)));
            }
        }
        drafts.sort(Comparator.comparing(Kept::edited).reversed());
        return new Found(List.copyOf(drafts), List.copyOf(unreadable));
    }

    /** Keeps a draft that this process has open. */
    public void keep(Kept kept) throws IOException {
        write(mine(kept.id()), kept.draft());
    }

    /** Notes that a draft that nobody has open was offered; not if it is gone. */
    public void told(Kept kept) throws IOException {
        Path file = free(kept.id());
        if (Files.exists(file)) {
            write(file, kept.draft().told());
            Files.setLastModifiedTime(file, FileTime.from(kept.edited())); // To offer it is not to edit it.
        }
    }

    /** Lets others have a draft that this process had open. */
    public void release(String id) throws IOException {
        Files.move(mine(id), free(id));
    }

    /** Takes a draft up as it is now; empty if another window was quicker. */
    public Optional<Draft> take(String id) throws IOException {
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(1).equals(id)) {
                try {
                    if (!isFree(name.group(2), Files.getLastModifiedTime(file))) {
                        return Optional.empty();
                    }
                    Files.move(file, mine(id));
                    return Optional.of(read(mine(id)));
                } catch (NoSuchFileException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Does away with a draft: it was saved, or is not wanted. */
    public void discard(String id) throws IOException {
        Files.deleteIfExists(mine(id));
        Files.deleteIfExists(free(id));
    }

    /** Whether nobody has it open: it is nobody's, or its process is over, be it that another one has the same number now. */
    private static boolean isFree(@Nullable String process, FileTime written) {
        if (process == null) {
            return true;
        }
        Optional<Instant> began = ProcessHandle.of(Long.parseLong(process)).flatMap(owner -> owner.info().startInstant());
        return began.isEmpty() ? ProcessHandle.of(Long.parseLong(process)).isEmpty() : began.get().isAfter(written.toInstant());
    }

    private static Draft read(Path file) throws IOException {
        Draft draft = JsonMapper.shared().readValue(Files.readAllBytes(file), Draft.class);
        if (draft == null || draft.name() == null || draft.text() == null) {
            throw new IOException(OpenFile.Trouble.SAY.text("draft.none"));
        }
        return draft;
    }

    private static void write(Path file, Draft draft) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] json = JsonMapper.shared().writeValueAsBytes(draft);
        WholeFile.write(file, out -> out.write(json));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    private Path mine(String id) {
        return folder.resolve(id + "." + ProcessHandle.current().pid() + ".json");
    }

    private Path free(String id) {
        return folder.resolve(id + ".json");
    }
}
