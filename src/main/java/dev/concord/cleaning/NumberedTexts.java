package dev.concord.cleaning;

import static dev.concord.cleaning.TagName.Kind.BLOCK;
import static dev.concord.cleaning.TagName.Kind.BREAK;
import static dev.concord.cleaning.TagName.Kind.FOREIGN;
import static dev.concord.cleaning.TagName.Kind.NOT_NUMBERED;
import static dev.concord.cleaning.TagName.Kind.RAW;
import static dev.concord.cleaning.TagName.Kind.SILENT;
import static dev.concord.cleaning.TagName.Kind.WHOLE;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page's markup with a number in the place of each text, line break and title, and without what nobody asks for:
 * scripts, styles, comments, most attributes, white space between blocks, and what navigation, drawings and buttons
 * hold. Of it jsoup builds a tree that gives the same pieces as the page's, in half the time, and wherever it puts a
 * number, that says where in the source the text stands. Told to track positions itself, jsoup takes half as long again.
 *
 * <p>Tags are read as the HTML standard says. What jsoup reads in a way of its own is left to it: then there are no numbers.
 */
final class NumberedTexts {

    /** The attribute by which elements bear their number. */
    static final String ATTRIBUTE = "concord-text";

    private static final String BEFORE_NUMBER = " " + ATTRIBUTE + "=\"";

    /** Attributes of most elements are left out, but for these: nobody asks for them. */
    private static final NameTable ASKED_FOR = new NameTable(List.of(
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

    /** Those of them that can keep an element's text out of the page's. */
    private static final Set<String> HIDING = Set.of("style", "hidden", "aria-hidden");

    private final String raw;
    private final HtmlTags tags;
    private final OpenTags open = new OpenTags();
    private final Enclosed enclosed;
    final TextNumbers numbers = new TextNumbers();
    private char[] markup;
    private int length;
    private int at;

    /** Whether the last tag was the start tag of a block: white space behind it is none of the page's text. */
    private boolean blockBegins;

    /** Where in the markup white space alone was written before the tag at hand; -1 where there is none. */
    private int blank = -1;

    private boolean hiding;

    private NumberedTexts(String raw) {
        this.raw = raw;
        this.tags = new HtmlTags(raw);
        this.enclosed = new Enclosed(raw, tags, open);
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
            int tag = raw.indexOf('<', at);
            if (tag < 0 || tag + 1 == raw.length()) break;
            char next = raw.charAt(tag + 1);
            if (!HtmlTags.isLetter(next) && next != '/' && next != '!' && next != '?') {
                at = tag + 1;
                continue;
            }
            if (!addText(text, tag)) return false;
            at = tag;
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
        blank = from < words && words == to && !blockBegins ? length : -1;
        if (from < words && !blockBegins) write(numbers.add(from, words), true);
        if (words < to) write(numbers.add(words, to), false);
        return true;
    }

    private boolean addMarkup(char next) {
        blockBegins = false;
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
        int end = tags.endOfComment(at);
        if (end < 0) return false;
        copy(at, at + 4);
        copy(end - 3, end);
        at = end;
        return true;
    }

    private boolean addEndTag() {
        int after = tags.endOfName(at + 2);
        TagName name = TagName.in(raw, at + 2, after);
        int end = tags.endOfTag(after);
        if (end < 0 || name.kind() == BREAK) return false;
        open.end(name);
        copy(at, end);
        at = end;
        return true;
    }

    private boolean addStartTag() {
        int start = length;
        int after = tags.endOfName(at + 1);
        TagName name = TagName.in(raw, at + 1, after);
        if (name.kind() == NOT_NUMBERED) return false;
        if (name.kind() == RAW) return addRaw(name.word(), after, tags.endOfTag(after));
        copy(at, after);
        if (name.kind() == BREAK) addNumber(at, tags.endOfTag(after));
        hiding = false;
        int end = addAttributes(after, name.kind() == WHOLE);
        if (end < 0) return false;
        blockBegins = name.kind() == BLOCK;
        if (blockBegins && !hiding && blank >= 0) takeBack(blank, start);
        at = end;
        if (name.kind() != FOREIGN || raw.charAt(end - 2) != '/') goInto(name);
        return true;
    }

    /** Or past what is in it, where none of that is the page's text. */
    private void goInto(TagName name) {
        boolean within = isWithinForeign();
        boolean silent = name.kind() == SILENT
                || name.word().equals("svg")
                || name.word().equals("button");
        open.begin(name);
        int end = silent && !within ? enclosed.end(name.word(), at) : -1;
        if (end >= 0) at = end;
    }

    private boolean isWithinForeign() {
        return open.has("svg") || open.has("select");
    }

    private void takeBack(int from, int to) {
        System.arraycopy(markup, to, markup, from, length - to);
        length -= to - from;
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
        String name = ASKED_FOR.find(raw, attribute, tags.endOfAttributeName(attribute));
        hiding |= name != null && HIDING.contains(name);
        return name != null;
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
        boolean within = isWithinForeign();
        boolean markedUp = raw.indexOf('<', end, close) >= 0;
        if (markedUp && (within || !script && !name.equals("style"))) return false;
        copy(at, after);
        if (name.equals("title")) addNumber(end, close);
        copy(after, end);
        boolean data = script && tags.isOfData(at, end);
        if (data || within || !script && !name.equals("style")) copy(end, close);
        at = close;
        return true;
    }
}
