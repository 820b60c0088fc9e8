package dev.concord.cleaning;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. Text is UTF-8, or UTF-16 with a byte order mark; HTML may name its own charset. What cannot be
 * read without guessing is refused. A UTF-8 byte order mark stays in the text, as it does for Python's
 * {@code bytes.decode("utf-8")}.
 */
final class Decoder {

    /** How far into a page browsers look for its charset, and a little more. */
    private static final int DECLARATION_LIMIT = 8192;

    private static final Pattern DECLARED =
            Pattern.compile("<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP = Pattern.compile(
            "\\A[\\uFEFF\\s]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,4000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Decoder() {}

    /** The characters of a source, and whether they are a page of HTML. */
    record Decoded(String text, boolean html) {}

    static Decoded decode(byte[] raw, String source) {
        if (raw.length == 0) throw new CleaningFault("The file is empty.");
        String head = new String(raw, 0, Math.min(raw.length, DECLARATION_LIMIT), StandardCharsets.ISO_8859_1);
        boolean html = namedAsHtml(source) || MARKUP.matcher(head).find();
        Charset mark = byteOrderMark(raw);
        Charset declared = html && mark == null ? declared(head) : null;
        String text = mark != null
                ? strictly(raw, mark)
                : declared != null ? leniently(raw, declared) : strictly(raw, StandardCharsets.UTF_8);
        if (holdsControls(raw)) refuseBinary(text);
        return new Decoded(text, html || MARKUP.matcher(text).find());
    }

    private static boolean namedAsHtml(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    }

    private static @Nullable Charset byteOrderMark(byte[] raw) {
        if (raw.length < 2) return null;
        int first = raw[0] & 0xFF;
        int second = raw[1] & 0xFF;
        boolean utf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return utf16 ? StandardCharsets.UTF_16 : null;
    }

    private static @Nullable Charset declared(String head) {
        Matcher found = DECLARED.matcher(head);
        if (!found.find()) return null;
        try {
            Charset charset = Charset.forName(found.group(1));
            // a page whose declaration we could read cannot be UTF-16; browsers take it as UTF-8, too
            boolean utf = charset.name().startsWith("UTF-");
            if (utf) return null;
            return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String leniently(byte[] raw, Charset charset) {
        return new String(raw, charset);
    }

    private static String strictly(byte[] raw, Charset charset) {
        // far faster than a decoder that reports, and right unless a sign for the unreadable shows up
        String quick = new String(raw, charset);
        if (charset.equals(StandardCharsets.UTF_8) && quick.indexOf('\uFFFD') < 0) return quick;
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(raw);
        CharBuffer out = CharBuffer.allocate(raw.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) result = decoder.flush(out);
        out.flip();
        if (result.isError()) {
            // told first: a file full of NULs is no text in any charset
            refuseBinary(out.toString());
            int line = lineAt(out, out.length());
            throw new CleaningFault(
                    "Byte %d (0x%02X) is not %s.".formatted(in.position() + 1, raw[in.position()] & 0xFF, charset),
                    line);
        }
        return out.toString();
    }

    /** Whether any byte could be a control character; of pages that nobody need look at closer that is none. */
    private static boolean holdsControls(byte[] raw) {
        int controls = 0;
        for (byte b : raw) if (b >= 0 && b < '\t' || b > '\r' && b < ' ') controls++;
        return controls > 0;
    }

    private static void refuseBinary(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new CleaningFault("The file is binary: it holds a NUL character.", lineAt(text, nul));
        }
        int controls = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' || !Characters.isControl(c)) continue;
            if (first < 0) first = i;
            controls++;
        }
        if (controls > 2 + text.length() / 200) {
            throw new CleaningFault(
                    "The file is binary: it holds %d control characters.".formatted(controls), lineAt(text, first));
        }
    }

    private static int lineAt(CharSequence text, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) line++;
        }
        return line;
    }
}
