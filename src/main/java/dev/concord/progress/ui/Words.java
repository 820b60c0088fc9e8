package dev.concord.progress.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences. */
final class Words {

    private Words() {}

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "1 sheet", "1,234 sheets". */
    static String count(long amount, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", amount, amount == 1 ? one : many);
    }

    static String number(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /** Minutes with one digit after the point. */
    static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes);
    }

    @SafeVarargs
    static <T> T firstOf(@Nullable T... candidates) {
        return Arrays.stream(candidates).filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
