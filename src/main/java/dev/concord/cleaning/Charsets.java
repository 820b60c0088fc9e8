package dev.concord.cleaning;

import dev.concord.cleaning.Encoding.Found;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Which charset a source says, or seems, to be in. */
final class Charsets {

    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*|\\A\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"'])([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /** What browsers take those names for, which say less than pages use. */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "shift_jis", "windows-31j",
            "x-sjis", "windows-31j",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "euc-kr", "x-windows-949",
            "big5", "Big5-HKSCS",
            "maccyrillic", "x-MacCyrillic");

    private Charsets() {}

    static @Nullable Encoding byteOrderMark(byte[] raw) {
        if (startsWith(raw, 0xEF, 0xBB, 0xBF)) return new Encoding(StandardCharsets.UTF_8, Found.BYTE_ORDER_MARK);
        boolean utf16 = startsWith(raw, 0xFE, 0xFF) || startsWith(raw, 0xFF, 0xFE);
        return utf16 ? new Encoding(StandardCharsets.UTF_16, Found.BYTE_ORDER_MARK) : null;
    }

    private static boolean startsWith(byte[] raw, int... bytes) {
        if (raw.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((raw[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    /** @param type the value of a {@code Content-Type} header */
    static @Nullable Encoding inHeader(@Nullable String type) {
        Matcher found = HEADER.matcher(type == null ? "" : type);
        Charset charset = found.find() ? named(found.group(1)) : null;
        return charset == null ? null : new Encoding(charset, Found.HEADER);
    }

    /** A page whose declaration could be read is not in UTF-16, whatever it says. */
    static @Nullable Encoding declared(String head) {
        Matcher found = DECLARED.matcher(head);
        Charset charset = found.find() ? named(found.group(1)) : null;
        if (charset == null || charset.name().startsWith("UTF-16")) return null;
        return new Encoding(charset, Found.DECLARED);
    }

    static @Nullable Charset named(String name) {
        try {
            return Charset.forName(WIDER.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** What the bytes look like; null where they look like nothing. */
    static @Nullable Encoding detected(byte[] raw) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(raw, 0, raw.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : named(name);
        return charset == null ? null : new Encoding(charset, Found.DETECTED);
    }

    /** UTF-16 without a byte order mark: of the two ways to read the bytes, the one with spaces and line ends. */
    static @Nullable Encoding unmarkedUtf16(byte[] raw) {
        if (raw.length < 4 || raw.length % 2 != 0) return null;
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < raw.length; i += 2) {
            if (raw[i + 1] == 0 && isGap(raw[i])) little++;
            if (raw[i] == 0 && isGap(raw[i + 1])) big++;
        }
        // a gap at least every hundred characters, and hardly one the other way round
        if (Math.max(little, big) < raw.length / 200 || Math.min(little, big) * 10 > Math.max(little, big)) return null;
        if (Math.max(little, big) == 0) return null;
        return new Encoding(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, Found.DETECTED);
    }

    private static boolean isGap(byte b) {
        return b == ' ' || b == '\n';
    }
}
