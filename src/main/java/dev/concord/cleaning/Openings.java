package dev.concord.cleaning;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns of phrase that texts begin with, found by their first word: most texts begin with a word that begins none of
 * them, and to try many expressions in turn costs far more than to look that up.
 */
final class Openings {

    private final Map<String, Pattern> byFirstWord;

    /**
     * @param phrases of each its first word in lower case, or several parted by bars, and what follows it as a regular
     *     expression, which ends where a word ends
     */
    Openings(String... phrases) {
        Map<String, StringBuilder> following = new HashMap<>();
        for (String phrase : phrases) {
            int space = (phrase + " ").indexOf(' ');
            for (String word : phrase.substring(0, space).split("\\|")) {
                following.merge(
                        word,
                        new StringBuilder(phrase.substring(space)),
                        (one, other) -> one.append('|').append(other));
            }
        }
        byFirstWord = following.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        it -> Pattern.compile("(?:%s)\\b".formatted(it.getValue()), Pattern.UNICODE_CHARACTER_CLASS)));
    }

    /** Whether a text in lower case goes on with one of them at a position. */
    boolean stand(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) end++;
        Pattern following = byFirstWord.get(text.substring(from, end));
        return following != null
                && following
                        .matcher(text)
                        .region(end, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    private static boolean isOfWord(char c) {
        return c == '\'' || c == '’' || Character.isLetterOrDigit(c);
    }
}
