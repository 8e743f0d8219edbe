package dev.asynckitchen.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program's bytes as text and back, by Python's own rules (PEP 263): UTF-8, unless a comment in one of the first two lines names
 * another encoding; lines end in any of three ways.
 *
 * @param text its lines, each ended by {@code \n}
 * @param marked whether the file begins with a byte order mark
 * @param returns whether its lines end as those of Windows do
 */
record SourceText(String text, boolean marked, boolean returns) {
    private static final Pattern COOKIE = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");
    private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(#.*)?$");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FEW = 4_096; // bytes in which the first two lines are looked for

    /** The line that names an encoding, and how it calls it. */
    private record Cookie(int line, String name) {}

    /**
     * Reads bytes as Python would.
     *
     * @throws OpenFile.Trouble if Python could not; the message is one sentence on {@code file}
     */
    static SourceText of(String file, byte[] bytes) throws OpenFile.Trouble {
        boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3);
        ByteBuffer content = marked ? ByteBuffer.wrap(bytes, 3, bytes.length - 3).slice() : ByteBuffer.wrap(bytes);
        String start = StandardCharsets.ISO_8859_1.decode(content.slice(0, Math.min(FEW, content.limit()))).toString();
        Optional<Cookie> cookie = cookie(start);
        Charset charset = charset(file, cookie);
        if (marked && !charset.equals(StandardCharsets.UTF_8)) {
            Cookie said = cookie.orElseThrow();
            throw OpenFile.Trouble.of("text.marked", "file", file, "line", String.valueOf(said.line()), "encoding", said.name());
        }
        String text = decoded(file, content, charset, cookie);
        if (text.indexOf('\0') >= 0) {
            throw OpenFile.Trouble.of("text.null", "file", file);
        }
        return new SourceText(text.replace("\r\n", "\n").replace('\r', '\n'), marked, text.contains("\r\n"));
    }

    /**
     * The bytes of a file that is written in the same manner.
     *
     * @throws OpenFile.Trouble if the encoding that {@code text} names is not known or has not all its characters
     */
    static byte[] bytes(String file, String text, boolean marked, boolean returns) throws OpenFile.Trouble {
        Optional<Cookie> cookie = cookie(text);
        Charset charset = charset(file, cookie);
        String lines = returns ? text.replace("\n", "\r\n") : text;
        String whole = marked && charset.equals(StandardCharsets.UTF_8) ? '\uFEFF' + lines : lines;
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(whole));
            return Arrays.copyOf(encoded.array(), encoded.limit());
        } catch (CharacterCodingException e) {
            int missing = text.codePoints().filter(c -> !charset.newEncoder().canEncode(Character.toString(c))).findFirst().orElse('?');
            throw OpenFile.Trouble.of("text.lacks", "file", file, "line", String.valueOf(cookie.map(Cookie::line).orElse(1)),
                    "encoding", cookie.map(Cookie::name).orElse("UTF-8"), "character", Character.toString(missing));
        }
    }

    private static String decoded(String file, ByteBuffer content, Charset charset, Optional<Cookie> cookie) throws OpenFile.Trouble {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer left = content.duplicate();
        try {
            return decoder.decode(left).toString();
        } catch (CharacterCodingException e) {
            long line = 1 + StandardCharsets.ISO_8859_1.decode(content.slice(0, left.position())).chars().filter(c -> c == '\n').count();
            throw OpenFile.Trouble.of(cookie.isEmpty() ? "text.unnamed" : "text.wrong", "file", file, "line", String.valueOf(line),
                    "encoding", cookie.map(Cookie::name).orElse("UTF-8"));
        }
    }

    /** The second line counts only after one that holds no code. */
    private static Optional<Cookie> cookie(String text) {
        List<String> lines = Stream.of(text.split("\r\n|\r|\n", 3)).limit(2).toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher named = COOKIE.matcher(lines.get(i));
            if (named.find()) {
                return Optional.of(new Cookie(i + 1, named.group(1)));
            }
            if (!BLANK.matcher(lines.get(i)).matches()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Charset charset(String file, Optional<Cookie> cookie) throws OpenFile.Trouble {
        if (cookie.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        String name = cookie.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (name.matches("utf-?8(-.*)?")) {
            return StandardCharsets.UTF_8;
        }
        if (name.matches("(latin-1|iso-8859-1|iso-latin-1)(-.*)?")) {
            return StandardCharsets.ISO_8859_1;
        }
        return Stream.of(name, name.replace("-", ""), name.replaceFirst("^latin-?", "latin"), name.replaceFirst("^mac-?", "x-Mac"))
                .flatMap(known -> known(known).stream()).findFirst()
                .orElseThrow(() -> OpenFile.Trouble.of(
                        "text.unknown", "file", file, "line", String.valueOf(cookie.get().line()), "encoding", cookie.get().name()));
    }

    /** A Java charset in which the letters of ASCII are themselves: without that, Python could not have read the cookie either. */
    private static Optional<Charset> known(String name) {
        try {
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name)).filter(c -> c.canEncode() && Arrays.equals("#".getBytes(c), new byte[] {'#'}))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
