package dev.concord.cleaning;

import java.util.regex.Pattern;

/** Items of lists that stand inside an article. */
final class Lists {

    private static final Pattern BULLET = Pattern.compile("^[•▪■◆●○◦‣➤►]\\s*\\p{L}.*");

    private static final Pattern DASHED = Pattern.compile("^(?:[-–—*·]\\s+|[(（]?[a-z][.)）]\\s*)\\p{L}.*");

    private static final Pattern NUMBERED =
            Pattern.compile("^[(（]?(?:\\d{1,2}|[IVX]{1,4}|[一二三四五六七八九十])[.)）、．]\\s*\\p{L}.*");

    private Lists() {}

    static boolean isItem(String text) {
        return BULLET.matcher(text).matches()
                || ((DASHED.matcher(text).matches() || isNumbered(text)) && Words.count(text) >= 3);
    }

    static boolean isNumbered(String text) {
        return NUMBERED.matcher(text).matches();
    }

    /** Announces what comes next. */
    static boolean announces(String text) {
        return (text.endsWith(":") || text.endsWith("：")) && Words.count(text) >= 2;
    }

    /** Breaks off in the middle of an enumeration. */
    static boolean goesOn(String text) {
        return (text.endsWith(";") || text.endsWith(",") || text.endsWith("；") || text.endsWith("、"))
                && Words.count(text) >= 3;
    }
}
