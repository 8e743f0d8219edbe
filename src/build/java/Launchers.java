import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes bin/kitchen and bin/kitchen.bat of the finished program. Run by the build with the JDK that it chose, for the
 * launchers start that one unless JAVA_HOME has a newer one.
 */
final class Launchers {
    private static final String SHELL =
            """
            #!/bin/sh
            # Starts Async Kitchen from any folder, with the Java it was built with unless JAVA_HOME has a newer one.
            link=$0
            while [ -h "$link" ]; do
                target=$(readlink "$link")
                case $target in
                    /*) link=$target ;;
                    *) link=$(dirname "$link")/$target ;;
                esac
            done
            home=$(cd "$(dirname "$link")/.." && pwd)
            java='@JAVA@/bin/java'
            built=@VERSION@
            # The window is there before Python is needed, and loads nothing of it.
            case $1 in
                run|trace|explain|snapshot|record|compare|report|export|lint) kept=commands ;;
                *) kept=window ;;
            esac
            # A program of a lesson's length is over before it would be worth it to compile much of Python twice.
            brief=
            case $1 in run|trace|explain|snapshot|lint) brief=-XX:TieredStopAtLevel=1 ;; esac
            cache=
            [ ! -f "$home/lib/$kept.aot" ] || cache=-XX:AOTCache=$home/lib/$kept.aot
            # What the JVM cannot use of the cache it makes anew, and need not say so.
            quiet='-Xlog:disable -Xlog:all=error:stderr'
            if [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ]; then
                version=$(sed -n 's/^JAVA_VERSION="\\([0-9]*\\).*/\\1/p' "$JAVA_HOME/release" 2>/dev/null)
                if [ "${version:-0}" -gt "$built" ] || [ ! -x "$java" -a "${version:-0}" -ge 25 ]; then
                    java=$JAVA_HOME/bin/java
                    cache=
                fi
            fi
            if [ ! -x "$java" ]; then
                echo "kitchen: a JDK 25 or newer is needed: install one and let JAVA_HOME name it." >&2
                exit 2
            fi
            exec "$java" ${cache:+"$cache"} ${cache:+$quiet} $brief @OPTIONS@ $KITCHEN_OPTS --module-path "$home/lib/fx" -classpath "$home/lib/*" @MAIN@ "$@"
            """;

    private static final String BATCH =
            """
            @echo off
            rem Starts Async Kitchen from any folder, with the Java it was built with unless JAVA_HOME has a newer one.
            setlocal
            set "home=%~dp0.."
            set "java=@JAVA@\\bin\\java.exe"
            set "version=0"
            if defined JAVA_HOME if exist "%JAVA_HOME%\\release" (
                for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\\release"') do set "version=%%~v"
            )
            set "version=%version:"=%"
            set "kept=window"
            for %%c in (run trace explain snapshot record compare report export lint) do if "%~1"=="%%c" set "kept=commands"
            set "brief="
            for %%c in (run trace explain snapshot lint) do if "%~1"=="%%c" set "brief=-XX:TieredStopAtLevel=1"
            set "cache="
            if exist "%home%\\lib\\%kept%.aot" set "cache=-XX:AOTCache="%home%\\lib\\%kept%.aot" -Xlog:disable -Xlog:all=error:stderr"
            if %version% gtr @VERSION% set "java=%JAVA_HOME%\\bin\\java.exe"
            if %version% gtr @VERSION% set "cache="
            if not exist "%java%" (
                echo kitchen: a JDK 25 or newer is needed: install one and let JAVA_HOME name it. 1>&2
                exit /b 2
            )
            "%java%" %cache% %brief% @OPTIONS@ %KITCHEN_OPTS% --module-path "%home%\\lib\\fx" -classpath "%home%\\lib\\*" @MAIN@ %*
            exit /b %errorlevel%
            """;

    /** How long the window may take to train, in seconds. */
    private static final int PATIENCE = 180;

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path home = Path.of(args[0]);
        Path bin = Files.createDirectories(home.resolve("bin"));
        List<String> java = List.of(
                "--add-modules", args[1], "--enable-native-access=" + args[2], "--sun-misc-unsafe-memory-access=allow", "-Xmx1g");
        String options = String.join(" ", java);
        Path shell = Files.writeString(bin.resolve("kitchen"), filled(SHELL, options, args[3]));
        if (!shell.toFile().setExecutable(true, false)) {
            throw new IOException(shell + " cannot be made executable.");
        }
        Files.writeString(bin.resolve("kitchen.bat"), filled(BATCH, options, args[3]).replace("\n", "\r\n"));
        Callable<Void> commands = () -> {
            trainCommands(home, java, args[3]);
            return null;
        };
        Callable<Void> window = () -> {
            trainWindow(home, java, args[3]);
            return null;
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            for (Future<Void> trained : two.invokeAll(List.of(commands, window))) {
                trained.get();
            }
        }
    }

    /**
     * Cooks a small program once and keeps what the JVM learned: classes and profiles in lib/commands.aot, with which the
     * commands start and warm up faster. Without it they are only slower.
     */
    private static void trainCommands(Path home, List<String> options, String main) throws IOException, InterruptedException {
        Path cache = home.resolve("lib", "commands.aot");
        Path gif = home.resolveSibling("training.gif");
        List<String> command = command(home, cache, options, main);
        command.addAll(List.of(
                "record", "src/build/python/training.py", "-o", gif.toString(), "--quiet", "--fps", "10", "--size", "640x360"));
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("training.log").toFile())
                .start();
        if (training.waitFor() != 0) {
            Files.deleteIfExists(cache);
        }
        Files.deleteIfExists(gif);
    }

    /**
     * Opens the window where nobody sees it and ends it with its first picture: lib/window.aot holds what is needed until then and
     * nothing of Python, for all that is in a cache is loaded before the program begins.
     */
    private static void trainWindow(Path home, List<String> options, String main) throws IOException, InterruptedException {
        Path user = Files.createDirectories(home.resolveSibling("training"));
        List<String> hidden = new ArrayList<>(options);
        hidden.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Duser.home=" + user,
                "-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=0"));
        ProcessBuilder builder = new ProcessBuilder(command(home, home.resolve("lib", "window.aot"), hidden, main)).redirectErrorStream(true);
        builder.environment().put("XDG_CONFIG_HOME", user.toString());
        builder.environment().put("APPDATA", user.toString());
        Process training = builder.start();
        var patience = new Thread(() -> {
            try {
                if (!training.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                    training.destroyForcibly();
                }
            } catch (InterruptedException _) {
                training.destroyForcibly();
            }
        });
        patience.setDaemon(true);
        patience.start();
        try (BufferedReader lines = training.inputReader();
                BufferedWriter log = Files.newBufferedWriter(home.resolveSibling("training-window.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                if (line.contains("Painting")) { // JavaFX tells what it does in each pulse.
                    training.toHandle().destroy(); // Process.destroy closes what is being read.
                }
            }
        }
        training.waitFor();
    }

    private static List<String> command(Path home, Path cache, List<String> options, String main) throws IOException {
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(options);
        command.addAll(List.of("--module-path", home.resolve("lib", "fx").toString(), "-classpath", home.resolve("lib", "*").toString(), main));
        return command;
    }

    private static String filled(String launcher, String options, String main) {
        return launcher.replace("@JAVA@", System.getProperty("java.home"))
                .replace("@VERSION@", String.valueOf(Runtime.version().feature()))
                .replace("@OPTIONS@", options)
                .replace("@MAIN@", main);
    }
}
