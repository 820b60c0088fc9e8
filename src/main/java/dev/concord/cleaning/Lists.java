package dev.concord.cleaning;

import java.util.regex.Pattern;

/** Items of lists that stand inside an article. */
final class Lists {

    private static final Pattern ITEM = Pattern.compile(
            "^(?:[•▪■◆●○◦‣*✓➤►·]\\s*|[-–—]\\s+|[(（]?(?:\\d{1,2}|[a-zivx]{1,4}|[一二三四五六七八九十])[.)）、．]\\s*)\\p{L}.*");

    private Lists() {}

    static boolean isItem(String text) {
        return ITEM.matcher(text).matches() && Words.count(text) >= 3;
    }

    /** Announces what comes next. */
    static boolean announces(String text) {
        return (text.endsWith(":") || text.endsWith("：")) && Words.count(text) >= 3;
    }

    /** Breaks off in the middle of an enumeration. */
    static boolean goesOn(String text) {
        return (text.endsWith(";") || text.endsWith(",") || text.endsWith("；") || text.endsWith("、"))
                && Words.count(text) >= 3;
    }
}
