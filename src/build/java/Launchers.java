import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
            if [ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ]; then
                version=$(sed -n 's/^JAVA_VERSION="\\([0-9]*\\).*/\\1/p' "$JAVA_HOME/release" 2>/dev/null)
                if [ "${version:-0}" -ge "$built" ] || [ ! -x "$java" -a "${version:-0}" -ge 25 ]; then
                    java=$JAVA_HOME/bin/java
                fi
            fi
            if [ ! -x "$java" ]; then
                echo "kitchen: a JDK 25 or newer is needed: install one and let JAVA_HOME name it." >&2
                exit 2
            fi
            exec "$java" @OPTIONS@ $KITCHEN_OPTS --module-path "$home/lib/fx" -classpath "$home/lib/*" @MAIN@ "$@"
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
            if %version% geq @VERSION% set "java=%JAVA_HOME%\\bin\\java.exe"
            if not exist "%java%" (
                echo kitchen: a JDK 25 or newer is needed: install one and let JAVA_HOME name it. 1>&2
                exit /b 2
            )
            "%java%" @OPTIONS@ %KITCHEN_OPTS% --module-path "%home%\\lib\\fx" -classpath "%home%\\lib\\*" @MAIN@ %*
            exit /b %errorlevel%
            """;

    public static void main(String[] args) throws IOException {
        Path bin = Files.createDirectories(Path.of(args[0], "bin"));
        String options = "--add-modules " + args[1] + " --enable-native-access=" + args[2]
                + " --sun-misc-unsafe-memory-access=allow -Xmx1g";
        Path shell = Files.writeString(bin.resolve("kitchen"), filled(SHELL, options, args[3]));
        if (!shell.toFile().setExecutable(true, false)) {
            throw new IOException(shell + " cannot be made executable.");
        }
        Files.writeString(bin.resolve("kitchen.bat"), filled(BATCH, options, args[3]).replace("\n", "\r\n"));
    }

    private static String filled(String launcher, String options, String main) {
        return launcher.replace("@JAVA@", System.getProperty("java.home"))
                .replace("@VERSION@", String.valueOf(Runtime.version().feature()))
                .replace("@OPTIONS@", options)
                .replace("@MAIN@", main);
    }
}
