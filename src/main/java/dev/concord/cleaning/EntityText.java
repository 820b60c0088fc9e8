package dev.concord.cleaning;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Reads a stretch of HTML source that holds no tags: entities become characters that lead back to the whole entity. */
final class EntityText {

    private static final Pattern ENTITY = Pattern.compile("&(?:#[xX][0-9a-fA-F]+|#\\d+|\\p{Alpha}\\p{Alnum}*);?");

    private static final Map<String, String> COMMONEST = Stream.of(
                    "&amp;",
                    "&nbsp;",
                    "&quot;",
                    "&lt;",
                    "&gt;",
                    "&#39;",
                    "&#039;",
                    "&apos;",
                    "&#x27;",
                    "&#8217;",
                    "&#8216;",
                    "&#8220;",
                    "&#8221;",
                    "&#8211;",
                    "&#8212;",
                    "&#8230;",
                    "&#160;",
                    "&#038;",
                    "&#38;",
                    "&rsquo;",
                    "&lsquo;",
                    "&ldquo;",
                    "&rdquo;",
                    "&ndash;",
                    "&mdash;",
                    "&hellip;",
                    "&raquo;",
                    "&laquo;",
                    "&copy;",
                    "&shy;")
            .collect(Collectors.toUnmodifiableMap(it -> it, it -> Parser.unescapeEntities(it, false)));

    private EntityText() {}

    static void add(MappedText.Builder to, String raw, int from, int end) {
        int first = raw.indexOf('&', from, end);
        if (first < 0) {
            to.add(raw, from, end);
            return;
        }
        Matcher entity = ENTITY.matcher(raw).region(from, end);
        int at = from;
        while (entity.find()) {
            to.add(raw, at, entity.start());
            at = addEntity(to, raw, entity.start(), entity.end());
            entity.region(at, end);
        }
        to.add(raw, at, end);
    }

    /** A stretch of source as it reads. */
    static String decoded(String raw, int from, int end) {
        String text = raw.substring(from, end);
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** Where the source goes on: old pages leave the semicolon out, so that an entity may end within a word. */
    private static int addEntity(MappedText.Builder to, String raw, int start, int end) {
        String whole = raw.substring(start, end);
        String common = COMMONEST.get(whole);
        String decoded = common != null ? common : Parser.unescapeEntities(whole, false);
        int length = whole.length();
        if (!whole.endsWith(";") && !whole.startsWith("&#")) {
            while (length > 2 && decoded.length() > 1 && decoded.endsWith(whole.substring(length - 1, length))) {
                String shorter = Parser.unescapeEntities(whole.substring(0, length - 1), false);
                if (!decoded.equals(shorter + whole.charAt(length - 1))) break;
                decoded = shorter;
                length--;
            }
        }
        if (decoded.equals(whole.substring(0, length))) {
            to.add(raw, start, start + length);
        } else {
            // half a character, which no encoding can write, becomes the sign for an unreadable one
            String readable = decoded.length() == 1 && Character.isSurrogate(decoded.charAt(0)) ? "\uFFFD" : decoded;
            for (int i = 0; i < readable.length(); i++) to.add(readable.charAt(i), start, length);
        }
        return start + length;
    }
}
