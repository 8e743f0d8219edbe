package dev.asynckitchen.cli.input;

import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words. */
public final class Errors {
    private static final Messages SAY = Messages.of("cli");

    private Errors() {}

    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> SAY.text("reason.denied");
            case NoSuchFileException _ -> SAY.text("reason.no-folder");
            case NotDirectoryException _ -> SAY.text("reason.file-for-folder");
            case FileSystemException f when f.getReason() != null -> f.getReason().equals("Not a directory")
                    ? SAY.text("reason.file-for-folder")
                    : f.getReason().replaceAll("\\.$", "");
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().replaceAll("\\.$", "");
        };
    }
}
