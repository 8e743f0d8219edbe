package dev.asynckitchen.files;

import dev.asynckitchen.Permitted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong inside this program, with its stack: a few files of bounded size beside the settings. Whoever has something to say says
 * it to a {@link System.Logger} whose name begins as our packages do; until somebody does, neither a file nor the JDK's logging is there.
 */
@Permitted(to = "System.err", because = "A log that cannot be written has nowhere else to say so.")
public final class LogFile extends Handler {
    private static final String OURS = "dev.asynckitchen";
    private static final int LONGEST = 1 << 20; // bytes of a file
    private static final int FILES = 3;

    private static volatile Path folder = ConfigFolder.ofUser().resolve("log");

    private @Nullable FileHandler files;
    private @Nullable Path opened;

    /** The JDK's logging reads its configuration when it is used first, from the class that a property names. */
    public static final class Configuration {
        public Configuration() throws IOException {
            String lines = "handlers=java.util.logging.ConsoleHandler\n" + OURS + ".handlers=" + LogFile.class.getName() + "\n"
                    + OURS + ".useParentHandlers=false\n";
            LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(lines.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** Keeps the log beside the settings in {@code config}. */
    public static void beside(Path config) {
        folder = config.resolve("log");
        System.setProperty("java.util.logging.config.class", Configuration.class.getName());
    }

    /** The folder in which it is, or will be. */
    public static Path folder() {
        return folder;
    }

    /** For where the JDK's logging was in use before it could be configured; gives the logger above all of ours. */
    public static Logger attach() {
        Logger ours = Logger.getLogger(OURS);
        if (ours.getHandlers().length == 0) {
            ours.addHandler(new LogFile());
            ours.setUseParentHandlers(false);
        }
        return ours;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        try {
            if (files == null || !folder.equals(opened)) {
                close();
                opened = Files.createDirectories(folder);
                files = new FileHandler(folder.toString().replace("%", "%%") + "/kitchen-%g.log", LONGEST, FILES, true);
                files.setEncoding("UTF-8");
                files.setFormatter(new SimpleFormatter());
            }
            files.publish(record);
        } catch (IOException e) {
            reportError("the log in " + folder + " cannot be written", e, ErrorManager.OPEN_FAILURE);
        }
    }

    @Override
    public synchronized void flush() {
        if (files != null) {
            files.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (files != null) {
            files.close();
            files = null;
        }
    }
}
