package dev.concord.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that was read as Latin-1 before it was written again: {@code Investor\u00E2\u0080\u0099s}. Told by the control
 * characters U+0080 to U+009F, which no text has.
 */
final class Misread {

    private static final int LONGEST = 4;

    private Misread() {}

    /** How many characters from here on were one once; 0 if they are what they seem. */
    static int length(String source, int at, int to) {
        char lead = source.charAt(at);
        int length = lead < '\u00C2' || lead > '\u00F4' ? 0 : lead < '\u00E0' ? 2 : lead < '\u00F0' ? 3 : LONGEST;
        if (length == 0 || at + length > to) return 0;
        boolean control = false;
        for (int i = at + 1; i < at + length; i++) {
            char c = source.charAt(i);
            if (c < '\u0080' || c > '\u00BF') return 0;
            control |= c < '\u00A0';
        }
        return control && !once(source, at, length).isEmpty() ? length : 0;
    }

    /** What those characters were; "" if they are no UTF-8 either. */
    static String once(String source, int at, int length) {
        byte[] bytes = source.substring(at, at + length).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return "";
        }
    }
}
