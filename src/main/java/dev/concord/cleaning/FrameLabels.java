package dev.concord.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Labels that pages put over lists of titles, over comments and on buttons. */
final class FrameLabels {

    private static final int LONGEST_LABEL = 40;

    /** The sections of {@code frame-words.txt} that each label stands in. */
    private static final Map<String, Set<String>> LABELS = labels();

    private FrameLabels() {}

    /** The sections in which a line stands as a label; none for most lines. */
    static Set<String> of(String text) {
        return text.length() > LONGEST_LABEL ? Set.of() : LABELS.getOrDefault(bare(text), Set.of());
    }

    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isLead(text.charAt(start))) start++;
        while (end > start && isTrail(text.charAt(end - 1))) end--;
        return text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isLead(char c) {
        return c == ' ' || ">»•·|-–—".indexOf(c) >= 0;
    }

    private static boolean isTrail(char c) {
        return c == ' ' || (c >= '0' && c <= '9') || ":：>»…|.()+-–—▼▶→".indexOf(c) >= 0;
    }

    private static Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new HashMap<>();
        String section = "";
        for (String line : resource().lines().toList()) {
            if (line.startsWith("[")) section = line.substring(1, line.length() - 1);
            else if (!line.isBlank() && !line.startsWith("#"))
                labels.computeIfAbsent(line, label -> new HashSet<>()).add(section);
        }
        return labels;
    }

    private static String resource() {
        try (InputStream words = FrameLabels.class.getResourceAsStream("frame-words.txt")) {
            return new String(Objects.requireNonNull(words, "frame-words.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
