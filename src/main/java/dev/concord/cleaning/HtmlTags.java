package dev.concord.cleaning;

import java.util.Locale;

/** Where tags begin and end in a page's source, as the HTML standard says. */
final class HtmlTags {

    private final String raw;

    HtmlTags(String raw) {
        this.raw = raw;
    }

    int endOfName(int from) {
        int end = from;
        while (end < raw.length() && !isSpace(raw.charAt(end)) && raw.charAt(end) != '/' && raw.charAt(end) != '>')
            end++;
        return end;
    }

    /** Behind the tag's bracket, from behind its name; -1 where the tag does not end, or has another begin within it. */
    int endOfTag(int from) {
        int i = from;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == '>') return i + 1;
            if (c == '<') return -1;
            i = c == '/' || isSpace(c) ? i + 1 : afterAttribute(i);
            if (i < 0) return -1;
        }
        return -1;
    }

    int endOfAttributeName(int from) {
        int i = from + 1;
        while (i < raw.length() && !endsName(raw.charAt(i))) i++;
        return i;
    }

    /** Behind an attribute and its value; -1 where that does not end, or a tag begins within it. */
    int afterAttribute(int from) {
        int i = endOfAttributeName(from);
        int after = pastSpace(i);
        if (after >= raw.length() || raw.charAt(after) != '=') return i;
        i = pastSpace(after + 1);
        if (i >= raw.length()) return -1;
        char quote = raw.charAt(i);
        if (quote == '"' || quote == '\'') {
            int close = raw.indexOf(quote, i + 1);
            return close < 0 ? -1 : close + 1;
        }
        while (i < raw.length() && !isSpace(raw.charAt(i)) && raw.charAt(i) != '>') {
            if (raw.charAt(i) == '<') return -1;
            i++;
        }
        return i;
    }

    /** Behind a comment; -1 where it does not end, or not as comments should. */
    int endOfComment(int from) {
        int text = from + 4;
        int end = raw.indexOf("-->", text);
        boolean odd = raw.startsWith(">", text) || raw.startsWith("->", text);
        return end < 0 || odd || raw.indexOf("--!>", text, end) >= 0 ? -1 : end + 3;
    }

    private static boolean endsName(char c) {
        return c <= '>' && (c == '=' || c == '>' || c == '/' || c == '<' || isSpace(c));
    }

    int pastSpace(int from) {
        int i = from;
        while (i < raw.length() && isSpace(raw.charAt(i))) i++;
        return i;
    }

    /** Whether a script's start tag says that it holds data about the page, from its bracket to behind the other one. */
    boolean isOfData(int from, int end) {
        return raw.substring(from, end).toLowerCase(Locale.ROOT).contains("ld+json");
    }

    /** As HTML sees it. */
    static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Where the end tag of what holds text begins; -1 where a script hides it in a comment, or there is none. */
    int endOfRaw(String name, int from) {
        int close = from;
        while (true) {
            close = raw.indexOf("</", close);
            int after = close + 2 + name.length();
            if (close < 0 || after >= raw.length()) return -1;
            char c = raw.charAt(after);
            if (raw.regionMatches(true, close + 2, name, 0, name.length()) && (isSpace(c) || c == '/' || c == '>'))
                break;
            close += 2;
        }
        boolean hidden = name.equals("script")
                && raw.indexOf("<!--", from, close) >= 0
                && raw.substring(from, close).toLowerCase(Locale.ROOT).contains("<script");
        return hidden ? -1 : close;
    }
}
