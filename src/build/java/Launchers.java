import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            cache=
            [ ! -f "$home/lib/kitchen.aot" ] || cache=-XX:AOTCache=$home/lib/kitchen.aot
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
            exec "$java" ${cache:+"$cache"} ${cache:+$quiet} @OPTIONS@ $KITCHEN_OPTS --module-path "$home/lib/fx" -classpath "$home/lib/*" @MAIN@ "$@"
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
            set "cache="
            if exist "%home%\\lib\\kitchen.aot" set "cache=-XX:AOTCache="%home%\\lib\\kitchen.aot" -Xlog:disable -Xlog:all=error:stderr"
            if %version% gtr @VERSION% set "java=%JAVA_HOME%\\bin\\java.exe"
            if %version% gtr @VERSION% set "cache="
            if not exist "%java%" (
                echo kitchen: a JDK 25 or newer is needed: install one and let JAVA_HOME name it. 1>&2
                exit /b 2
            )
            "%java%" %cache% @OPTIONS@ %KITCHEN_OPTS% --module-path "%home%\\lib\\fx" -classpath "%home%\\lib\\*" @MAIN@ %*
            exit /b %errorlevel%
            """;

    public static void main(String[] args) throws IOException, InterruptedException {
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
        trainCache(home, java, args[3]);
    }

    /**
     * Cooks a small program once and keeps what the JVM learned: classes and profiles in lib/kitchen.aot, with which the
     * program starts and warms up faster. Without it it is only slower.
     */
    private static void trainCache(Path home, List<String> options, String main) throws IOException, InterruptedException {
        Path cache = home.resolve("lib", "kitchen.aot");
        Path gif = home.resolveSibling("training.gif");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(options);
        command.addAll(List.of(
                "--module-path", home.resolve("lib", "fx").toString(), "-classpath", home.resolve("lib", "*").toString(), main,
                "record", "src/build/python/training.py", "-o", gif.toString(), "--quiet", "--fps", "10", "--size", "640x360"));
        Files.deleteIfExists(cache);
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("training.log").toFile())
                .start();
        if (training.waitFor() != 0) {
            Files.deleteIfExists(cache);
        }
        Files.deleteIfExists(gif);
    }

    private static String filled(String launcher, String options, String main) {
        return launcher.replace("@JAVA@", System.getProperty("java.home"))
                .replace("@VERSION@", String.valueOf(Runtime.version().feature()))
                .replace("@OPTIONS@", options)
                .replace("@MAIN@", main);
    }
}
