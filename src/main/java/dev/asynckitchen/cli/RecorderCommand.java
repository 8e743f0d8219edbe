package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.python.installed.RecorderFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "recorder", mixinStandardHelpOptions = true)
final class RecorderCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "file", arity = "0..1", defaultValue = "kitchen-recorder.pyz")
    private Path file = Path.of("kitchen-recorder.pyz");

    @Override
    public Integer call() throws UsageException {
        try {
            WholeFile.write(file, out -> out.write(RecorderFiles.archive()));
            return 0;
        } catch (IOException e) {
            throw UsageException.of("unwritten", "file", file, "reason", Errors.reason(e));
        }
    }
}
