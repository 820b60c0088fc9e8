package dev.concord.cleaning;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page's markup with a number in the place of each text, line break and title, and without its scripts, styles,
 * comments, and attributes that nobody asks for. jsoup builds the same tree of it as of the page, sooner, and wherever it puts a number, that says where in the
 * source the text stands. Told to track positions itself, jsoup takes half as long again.
 *
 * <p>Tags are read as the HTML standard says. What jsoup reads in a way of its own is left to it: then there are no numbers.
 */
final class NumberedTexts {

    /** The attribute by which elements bear their number. */
    static final String ATTRIBUTE = "concord-text";

    private static final String BEFORE_NUMBER = " " + ATTRIBUTE + "=\"";

    /** Hold text, not markup, up to their end tag; a {@code desc} may hold markup, and such a page has no numbers. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "desc");

    /** Within these, elements that hold text elsewhere may hold markup. */
    private static final Set<String> FOREIGN = Set.of("svg", "select");

    /** Change how what follows is read, and are hardly ever there. */
    private static final Set<String> NOT_NUMBERED = Set.of("plaintext", "frameset", "math", "foreignobject");

    /** Say something by any of their attributes, to us or to jsoup. */
    private static final Set<String> WHOLE = Set.of("html", "meta", "link", "font", "input");

    /** By their length, so that most names are no more than looked at. */
    private static final List<List<String>> SPECIAL =
            byLength(Stream.of(RAW, FOREIGN, NOT_NUMBERED, WHOLE, Set.of("br")).flatMap(Set::stream));

    /** Attributes of other elements are left out, but for these: nobody asks for them. */
    private static final List<List<String>> ASKED_FOR = byLength(Stream.of(
            "id",
            "rel",
            "role",
            "type",
            "class",
            "style",
            "hidden",
            "aria-hidden",
            "itemprop",
            "content",
            "datetime",
            "pubdate",
            "ng-app",
            "v-cloak"));

    private final String raw;
    private final HtmlTags tags;
    final TextNumbers numbers = new TextNumbers();
    private char[] markup;
    private int length;
    private int at;
    private int svgs;
    private int selects;

    private static List<List<String>> byLength(Stream<String> names) {
        List<String> all = names.toList();
        return IntStream.rangeClosed(
                        0, all.stream().mapToInt(String::length).max().orElse(0))
                .mapToObj(length ->
                        all.stream().filter(name -> name.length() == length).toList())
                .toList();
    }

    private NumberedTexts(String raw) {
        this.raw = raw;
        this.tags = new HtmlTags(raw);
        this.markup = new char[raw.length() / 3 + 64];
    }

    /** Null where the page cannot be read like this. */
    static @Nullable NumberedTexts of(String raw) {
        NumberedTexts texts = new NumberedTexts(raw);
        return texts.read() ? texts : null;
    }

    Reader markup() {
        return new CharArrayReader(markup, 0, length);
    }

    private void copy(int from, int to) {
        makeRoom(to - from);
        raw.getChars(from, to, markup, length);
        length += to - from;
    }

    private void put(char c) {
        makeRoom(1);
        markup[length++] = c;
    }

    private void makeRoom(int more) {
        if (length + more > markup.length) markup = Arrays.copyOf(markup, Math.max(length + more, 2 * markup.length));
    }

    /** Digits are written from the lowest. */
    private void write(int number, boolean space) {
        int base = TextNumbers.base(space);
        int left = number;
        do {
            put(TextNumbers.digit(left % base, space));
            left /= base;
        } while (left > 0);
        put(space ? TextNumbers.SPACE : TextNumbers.WORDS);
    }

    private boolean read() {
        int text = 0;
        while (true) {
            int open = raw.indexOf('<', at);
            if (open < 0 || open + 1 == raw.length()) break;
            char next = raw.charAt(open + 1);
            if (!HtmlTags.isLetter(next) && next != '/' && next != '!' && next != '?') {
                at = open + 1;
                continue;
            }
            if (!addText(text, open)) return false;
            at = open;
            if (!addMarkup(next)) return false;
            text = at;
        }
        return addText(text, raw.length());
    }

    /** White space before words has its own number: between the parts of a page jsoup takes it for itself. */
    private boolean addText(int from, int to) {
        int words = Math.min(tags.pastSpace(from), to);
        if (words < to
                && raw.charAt(words) == '&'
                && HtmlTags.isSpace(EntityText.decoded(raw, words, to).charAt(0))) return false;
        if (from < words) write(numbers.add(from, words), true);
        if (words < to) write(numbers.add(words, to), false);
        return true;
    }

    private boolean addMarkup(char next) {
        if (next == '/') return at + 2 < raw.length() && HtmlTags.isLetter(raw.charAt(at + 2)) && addEndTag();
        if (HtmlTags.isLetter(next)) return addStartTag();
        if (raw.startsWith("<!--", at)) return addComment();
        int end = raw.indexOf('>', at);
        if (end < 0 || raw.startsWith("<![CDATA[", at)) return false;
        copy(at, end + 1);
        at = end + 1;
        return true;
    }

    private boolean addComment() {
        int from = at + 4;
        int end = raw.indexOf("-->", from);
        boolean odd = raw.startsWith(">", from) || raw.startsWith("->", from);
        if (end < 0 || odd || raw.indexOf("--!>", from, end) >= 0) return false;
        copy(at, from);
        copy(end, end + 3);
        at = end + 3;
        return true;
    }

    private boolean addEndTag() {
        int after = tags.endOfName(at + 2);
        String name = special(at + 2, after);
        int end = tags.endOfTag(after);
        if (end < 0 || name.equals("br")) return false;
        if (FOREIGN.contains(name)) count(name, -1);
        copy(at, end);
        at = end;
        return true;
    }

    private boolean addStartTag() {
        int after = tags.endOfName(at + 1);
        String name = special(at + 1, after);
        if (NOT_NUMBERED.contains(name)) return false;
        if (RAW.contains(name)) return addRaw(name, after, tags.endOfTag(after));
        copy(at, after);
        if (name.equals("br")) addNumber(at, tags.endOfTag(after));
        int end = addAttributes(after, WHOLE.contains(name));
        if (end < 0) return false;
        if (FOREIGN.contains(name) && raw.charAt(end - 2) != '/') count(name, 1);
        at = end;
        return true;
    }

    /** Gives what {@link HtmlTags#endOfTag} gives. */
    private int addAttributes(int from, boolean all) {
        int i = from;
        boolean slash = false;
        while (i < raw.length() && raw.charAt(i) != '>') {
            char c = raw.charAt(i);
            slash = c == '/';
            int next = slash || HtmlTags.isSpace(c) ? i + 1 : tags.afterAttribute(i);
            if (c == '<' || next < 0) return -1;
            if (next > i + 1 && (all || isAskedFor(i))) {
                put(' ');
                copy(i, next);
            }
            i = next;
        }
        if (i >= raw.length()) return -1;
        put(' ');
        if (slash) put('/');
        put('>');
        return i + 1;
    }

    private boolean isAskedFor(int attribute) {
        int length = tags.endOfAttributeName(attribute) - attribute;
        return length < ASKED_FOR.size() && isOneOf(ASKED_FOR.get(length), attribute, length) != null;
    }

    private void count(String foreign, int more) {
        if (foreign.equals("svg")) svgs = Math.max(0, svgs + more);
        else selects = Math.max(0, selects + more);
    }

    private void addNumber(int from, int to) {
        for (int i = 0; i < BEFORE_NUMBER.length(); i++) put(BEFORE_NUMBER.charAt(i));
        write(numbers.add(from, to), false);
        put('"');
    }

    private boolean addRaw(String name, int after, int end) {
        int close = end < 0 ? -1 : tags.endOfRaw(name, end);
        if (end < 0 || close < 0 || raw.charAt(end - 2) == '/') return false;
        boolean script = name.equals("script");
        boolean within = svgs + selects > 0;
        boolean markedUp = raw.indexOf('<', end, close) >= 0;
        if (markedUp && (within || !script && !name.equals("style"))) return false;
        copy(at, after);
        if (name.equals("title")) addNumber(end, close);
        copy(after, end);
        boolean data = script && raw.substring(at, end).toLowerCase(Locale.ROOT).contains("ld+json");
        if (data || within || !script && !name.equals("style")) copy(end, close);
        at = close;
        return true;
    }

    /** The name of an element that is not like most; "" for the others. */
    private String special(int from, int end) {
        int length = end - from;
        String name = length < SPECIAL.size() ? isOneOf(SPECIAL.get(length), from, length) : null;
        return name == null ? "" : name;
    }

    private @Nullable String isOneOf(List<String> names, int from, int length) {
        for (String name : names) if (raw.regionMatches(true, from, name, 0, length)) return name;
        return null;
    }
}
