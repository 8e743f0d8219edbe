package dev.asynckitchen.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words. */
final class Errors {
    private Errors() {}

    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "it is not allowed";
            case NoSuchFileException _ -> "its folder does not exist";
            case NotDirectoryException _ -> "its folder is a file";
            case FileSystemException f when f.getReason() != null -> f.getReason().equals("Not a directory")
                    ? "its folder is a file"
                    : f.getReason().replaceAll("\\.$", "");
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().replaceAll("\\.$", "");
        };
    }
}
