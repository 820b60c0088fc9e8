package dev.concord.cleaning;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells languages by their script and, within a script, by their commonest words. */
final class Languages {

    private static final Map<String, Set<String>> COMMON = Map.of(
            "en",
                    Set.of(
                            "the", "and", "of", "to", "that", "with", "for", "was", "were", "has", "have", "said",
                            "will", "would", "which", "from", "by", "is", "are", "been", "he", "she", "they", "his",
                            "her", "this", "as", "at", "be", "it"),
            "fr",
                    Set.of(
                            "le", "les", "des", "une", "dans", "pour", "qui", "que", "est", "sur", "avec", "été", "du",
                            "aux", "ce", "cette", "votre", "vous", "nous", "ont", "pas", "plus", "par", "leur", "lire",
                            "au"),
            "de",
                    Set.of(
                            "der", "die", "das", "und", "den", "dem", "ein", "eine", "einer", "mit", "für", "auf",
                            "ist", "nicht", "sich", "von", "zu", "wurde", "auch", "nach", "bei", "über", "sie", "wird",
                            "im"),
            "es",
                    Set.of(
                            "el", "los", "las", "una", "para", "con", "por", "que", "del", "más", "está", "como", "fue",
                            "su", "sus", "esta", "este", "también", "según", "sobre", "ha"),
            "it",
                    Set.of(
                            "il", "gli", "della", "delle", "dei", "nel", "che", "con", "una", "sono", "è", "alla",
                            "più", "anche", "dal", "non", "ha", "di", "stato"),
            "pt",
                    Set.of(
                            "o", "os", "uma", "para", "com", "não", "que", "do", "da", "dos", "das", "em", "foi",
                            "mais", "são", "pelo", "também", "ao"),
            "pl", Set.of("nie", "się", "jest", "na", "że", "przez", "oraz", "został", "dla", "jak", "ale", "od", "był"),
            "nl",
                    Set.of(
                            "het", "een", "van", "niet", "voor", "zijn", "met", "ook", "naar", "wordt", "heeft", "werd",
                            "bij"),
            "tr", Set.of("ve", "bir", "bu", "için", "ile", "olarak", "olan", "daha", "çok", "de", "da", "ise"),
            "id", Set.of("yang", "dan", "untuk", "dengan", "dari", "pada", "ini", "itu", "tidak", "akan", "oleh"));

    /** The languages that each of those words is common in. */
    private static final Map<String, List<String>> SPOKEN = spoken();

    private static final int LONGEST_COMMON =
            SPOKEN.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** As much of a text as is listened to. */
    static final int ENOUGH = 2_500;

    private Languages() {}

    private static Map<String, List<String>> spoken() {
        Map<String, List<String>> spoken = new HashMap<>();
        COMMON.forEach((language, words) -> words.forEach(
                word -> spoken.computeIfAbsent(word, it -> new ArrayList<>()).add(language)));
        return spoken;
    }

    /** ISO 639-1, or null where too little is there to tell. */
    static @Nullable String of(String whole) {
        String text = whole.length() <= ENOUGH ? whole : whole.substring(0, ENOUGH);
        UnicodeScript script = script(text);
        if (script == null) return null;
        return switch (script) {
            case HIRAGANA -> "ja";
            case HAN -> "zh";
            case HANGUL -> "ko";
            case CYRILLIC -> hasAny(text, "іїєґІЇЄҐ") ? "uk" : "ru";
            case ARABIC -> hasAny(text, "پچژگ") ? "fa" : "ar";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            case DEVANAGARI -> "hi";
            case GEORGIAN -> "ka";
            case ARMENIAN -> "hy";
            case LATIN -> latin(text);
            default -> null;
        };
    }

    /** Kana and ideographs with kana count as Japanese; null for text without letters. */
    static @Nullable UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int basic = 0;
        for (int i = 0; i < text.length(); i++) if (isBasicLetter(text.charAt(i))) basic++;
        if (basic > 0) counts.put(UnicodeScript.LATIN, basic);
        text.codePoints().filter(c -> c > 0x7F && Character.isLetter(c)).forEach(c -> {
            UnicodeScript script = UnicodeScript.of(c);
            // a kana or an ideograph says about as much as two letters
            boolean kana = script == UnicodeScript.KATAKANA || script == UnicodeScript.HIRAGANA;
            boolean dense = kana || script == UnicodeScript.HAN;
            counts.merge(kana ? UnicodeScript.HIRAGANA : script, dense ? 2 : 1, Integer::sum);
        });
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > 0 && kana * 10 > han) counts.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean isBasicLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static @Nullable String latin(String text) {
        Map<String, Integer> hits = new HashMap<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            if (i - start <= LONGEST_COMMON) {
                for (String language : SPOKEN.getOrDefault(lower.substring(start, i), List.of()))
                    hits.merge(language, 1, Integer::sum);
            }
            start = -1;
        }
        return hits.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether a word is among the commonest of some language. */
    static boolean isCommonWord(String word) {
        return SPOKEN.containsKey(word);
    }

    /** Whether a line has a common word of that language. */
    static boolean speaks(String text, String language) {
        Set<String> own = COMMON.getOrDefault(language, Set.of());
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (own.contains(word)) return true;
        }
        return false;
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
