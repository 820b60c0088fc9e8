package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The demo's annotators label one article after the other through REST. Anna marks whole quotes and finds ties good;
 * Boris leaves the last word of a quote out and finds ties neutral; Chiyo is like Anna, but sees no topic.
 */
final class Disagreement {

    static final String PROJECT = "/projects/russia-japan-ties";

    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{25,300})[\"”]");

    /** What the last of them has submitted, and her sheet: the quote as Anna and as Boris marked it. */
    record Labelled(long sheet, String article, String whole, String shortened) {}

    private Disagreement() {}

    /** Each of them submits her next article. */
    static Labelled submitNext(RunningConcord concord, String... people) throws IOException, InterruptedException {
        @Nullable Labelled last = null;
        for (String person : people) {
            try (var client = client(concord, person, "annotate")) {
                JsonNode sheet = RestClient.json(client.post(PROJECT + "/next", ""));
                last = submit(client, sheet, person);
            }
        }
        return Objects.requireNonNull(last);
    }

    static RestClient client(RunningConcord concord, String person, String scope)
            throws IOException, InterruptedException {
        String token = concord.run("token", "create", "--user", person, "--scope", scope)
                .strip();
        return new RestClient(concord.address(), token);
    }

    /** One person submits a sheet that she has opened. */
    static Labelled submit(RestClient client, JsonNode sheet, String person) throws IOException, InterruptedException {
        long id = sheet.get("id").longValue();
        String text = sheet.get("text").stringValue();
        Matcher quoted = QUOTED.matcher(text);
        assertThat(quoted.find()).as("a quote in the article").isTrue();
        String whole = quoted.group(1);
        String shortened = whole.substring(0, whole.stripTrailing().lastIndexOf(' '));
        boolean boris = person.equals("boris");
        List<String> puts = new ArrayList<>();
        puts.add(put("quote", """
                {"id": "q1", "type": "direct", "content": [%s], "cue": null, "source": null, "sentiment": null,
                 "topics": [], "note": null}""".formatted(span(text, quoted.start(1), boris ? shortened : whole))));
        puts.add(put(
                "sentiment",
                boris ? "{\"value\": 0, \"label\": \"neutral\"}" : "{\"value\": 1, \"label\": \"positive\"}"));
        puts.add(put("topics", person.equals("chiyo") ? "[]" : "[\"visits\"]"));
        var answer = client.post("/sheets/" + id + "/operations", puts.toString());
        assertThat(answer.body()).doesNotContain("refused");
        assertThat(client.post("/sheets/" + id + "/submit", "").statusCode()).isEqualTo(204);
        return new Labelled(id, sheet.at("/article/meta/headline").stringValue(), whole, shortened);
    }

    private static String put(String layer, String value) {
        return "{\"id\": \"%s\", \"kind\": \"put\", \"layer\": \"%s\", \"value\": %s}"
                .formatted(UUID.randomUUID(), layer, value);
    }

    private static String span(String text, int at, String words) {
        int start = text.codePointCount(0, at);
        int end = start + words.codePointCount(0, words.length());
        return "{\"start\": %d, \"end\": %d, \"text\": \"%s\"}"
                .formatted(start, end, words.replace("\\", "\\\\").replace("\n", "\\n"));
    }
}
