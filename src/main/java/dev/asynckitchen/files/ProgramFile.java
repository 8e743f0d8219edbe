package dev.asynckitchen.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a program as it was read or written last. Any thread but JavaFX's, for it waits for the disk.
 *
 * @param imprint what it held then
 * @param marked whether it begins with a byte order mark
 * @param returns whether its lines end as those of Windows do
 */
public record ProgramFile(Path path, Imprint imprint, boolean marked, boolean returns) {

    /** A file with the text that is in it. */
    public record Read(ProgramFile file, String text) {}

    /**
     * Reads a program.
     *
     * @throws OpenFile.Trouble if Python could not read it; the message is one sentence
     */
    public static Read read(Path path) throws IOException, OpenFile.Trouble {
        byte[] bytes = Files.readAllBytes(path);
        SourceText source = SourceText.of(path.toString(), bytes);
        return new Read(new ProgramFile(path, Imprint.of(bytes), source.marked(), source.returns()), source.text());
    }

    /** Writes a program where there was none, or over what is there. */
    public static ProgramFile write(Path path, String text) throws IOException, OpenFile.Trouble {
        return write(path, text, false, false);
    }

    /** Writes another text to the same place or to another one, in the same manner. */
    public ProgramFile write(String text, Path to) throws IOException, OpenFile.Trouble {
        return write(to, text, marked, returns);
    }

    private static ProgramFile write(Path path, String text, boolean marked, boolean returns) throws IOException, OpenFile.Trouble {
        byte[] bytes = SourceText.bytes(path.getFileName().toString(), text, marked, returns);
        WholeFile.write(path, out -> out.write(bytes));
        return new ProgramFile(path, Imprint.of(bytes), marked, returns);
    }

    /** Whether somebody has written something else to it since. A file that is gone is not: it can be written again. */
    public boolean changed() throws IOException {
        return Imprint.of(path).filter(now -> !now.equals(imprint)).isPresent();
    }
}
