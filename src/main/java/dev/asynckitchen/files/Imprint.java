package dev.asynckitchen.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a file held at some moment, to tell whether it holds something else now. Times are not asked: some disks keep whole seconds only,
 * and a file that was copied over itself has not changed.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record Imprint(String sha256) {

    static Imprint of(byte[] content) {
        try {
            return new Imprint(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    /** Of a file as it is now; empty if there is none. */
    public static Optional<Imprint> of(Path file) throws IOException {
        try {
            return Optional.of(of(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
