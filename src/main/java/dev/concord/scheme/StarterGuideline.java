package dev.concord.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The manual that a project begins with, until its lead writes a better one. */
public final class StarterGuideline {

    private StarterGuideline() {}

    /** In Markdown, with the scheme's own parties and topics. */
    public static String of(Scheme scheme) {
        return text().replace("{one}", scheme.parties().getFirst().name())
                .replace("{other}", scheme.parties().getLast().name())
                .replace(
                        "{topics}",
                        scheme.topics().stream()
                                .map(topic ->
                                        "- **%s**: say here what counts and what does not.".formatted(topic.name()))
                                .collect(Collectors.joining("\n")));
    }

    private static String text() {
        try (InputStream in = StarterGuideline.class.getResourceAsStream("guideline.md")) {
            if (in == null) throw new IllegalStateException("The build left out guideline.md.");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
