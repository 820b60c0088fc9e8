package dev.concord.cleaning;

import dev.concord.cleaning.Encoding.Found;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: in the charset of the byte order mark, the header, or the page's declaration; in UTF-8 where the
 * bytes are that; else in the charset they look like. A UTF-8 byte order mark stays in the text, as it does for Python's
 * {@code bytes.decode("utf-8")}.
 */
final class Decoder {

    /** How far into a page browsers look for its charset, and a little more. */
    private static final int DECLARATION_LIMIT = 8192;

    /** A declaration by which more than one in so many characters is unreadable, is wrong. */
    private static final int ONE_IN = 100;

    /** Bytes that are read at once. */
    private static final int BIT = 256;

    private static final Pattern MARKUP = Pattern.compile(
            "\\A[\\uFEFF\\s]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,4000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Decoder() {}

    /** The characters of a source, and whether they are a page of HTML. */
    record Decoded(String text, boolean html, Encoding encoding) {}

    private record Read(String text, Encoding encoding) {}

    /** @param type the {@code Content-Type} that the source came with, if it came with one */
    static Decoded decode(byte[] raw, String source, @Nullable String type) {
        if (raw.length == 0) throw new CleaningFault("The file is empty.");
        String head = new String(raw, 0, Math.min(raw.length, DECLARATION_LIMIT), StandardCharsets.ISO_8859_1);
        boolean html = isHtml(source, type) || MARKUP.matcher(head).find();
        boolean controls = Binary.mayBe(raw);
        Read read = read(raw, html ? head : "", type, controls);
        if (controls) Binary.refuse(read.text());
        return new Decoded(read.text(), html || MARKUP.matcher(read.text()).find(), read.encoding());
    }

    private static boolean isHtml(String source, @Nullable String type) {
        String name = source.toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return named || (type != null && type.toLowerCase(Locale.ROOT).contains("html"));
    }

    private static Read read(byte[] raw, String head, @Nullable String type, boolean controls) {
        Encoding mark = Charsets.byteOrderMark(raw);
        if (mark != null) return new Read(strictly(raw, mark), mark);
        String utf8 = utf8(raw);
        // scrapers turn pages into UTF-8 and leave their declarations; no other text of any length is valid UTF-8
        boolean valid = utf8.indexOf('\uFFFD') < 0 && !(controls && utf8.indexOf('\0') >= 0);
        if (valid && (utf8.length() < raw.length || head.isEmpty())) {
            return new Read(utf8, new Encoding(StandardCharsets.UTF_8, Found.VALID));
        }
        Encoding header = Charsets.inHeader(type);
        Encoding said = header != null ? header : Charsets.declared(head);
        if (said != null) {
            String text = new String(raw, said.charset());
            if (isReadable(text)) return new Read(text, said);
        }
        return valid ? new Read(utf8, new Encoding(StandardCharsets.UTF_8, Found.VALID)) : guess(raw);
    }

    /** Bit by bit, for only those with letters beyond ASCII are then read byte by byte: the JDK copies the others whole. */
    private static String utf8(byte[] raw) {
        StringBuilder text = new StringBuilder(raw.length);
        int from = 0;
        while (from < raw.length) {
            int to = Math.min(from + BIT, raw.length);
            while (to < raw.length && to - from < 2 * BIT && isInside(raw[to])) to++;
            text.append(new String(raw, from, to - from, StandardCharsets.UTF_8));
            from = to;
        }
        return text.toString();
    }

    /** Of a character of several bytes, one that is not its first. */
    private static boolean isInside(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static boolean isReadable(String text) {
        long unreadable = text.chars().filter(c -> c == '\uFFFD').count();
        return unreadable * ONE_IN <= text.length();
    }

    /** Not UTF-8: UTF-16 shows by its spaces, other charsets by the frequency of their bytes; what none fits is refused. */
    private static Read guess(byte[] raw) {
        Encoding wide = Charsets.unmarkedUtf16(raw);
        Encoding seen = wide != null ? wide : Charsets.detected(raw);
        if (seen != null && !seen.charset().equals(StandardCharsets.UTF_8)) {
            String text = new String(raw, seen.charset());
            if (text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0) return new Read(text, seen);
        }
        return new Read(
                strictly(raw, new Encoding(StandardCharsets.UTF_8, Found.VALID)),
                new Encoding(StandardCharsets.UTF_8, Found.VALID));
    }

    private static String strictly(byte[] raw, Encoding encoding) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(raw);
        CharBuffer out = CharBuffer.allocate(raw.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) result = decoder.flush(out);
        out.flip();
        if (result.isError()) {
            // told first: a file full of NULs is no text in any charset
            Binary.refuse(new String(raw, StandardCharsets.ISO_8859_1));
            throw new CleaningFault(
                    "Byte %d (0x%02X) is not %s, and no other charset was recognised."
                            .formatted(in.position() + 1, raw[in.position()] & 0xFF, encoding.charset()),
                    Binary.lineAt(out, out.length()));
        }
        return out.toString();
    }
}
