package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A label that was acknowledged is there after {@code kill -9}. {@code -Dconcord.kills=20} kills more often than a build
 * has time for.
 */
class KilledServerIT {

    private static final int KILLS = Integer.getInteger("concord.kills", 2);

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedLabelIsLost() throws Exception {
        String token;
        long sheet;
        try (var concord = RunningConcord.start(folder)) {
            token = concord.run("token", "create", "--user", "anna", "--scope", "annotate")
                    .strip();
            try (var client = new RestClient(concord.address(), token)) {
                sheet = RestClient.json(client.post("/projects/russia-japan-ties/next", ""))
                        .get("id")
                        .longValue();
            }
        }
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            var concord = RunningConcord.start(folder);
            try (var client = new RestClient(concord.address(), token)) {
                assertThat(mentions(client, sheet)).containsExactlyInAnyOrderElementsOf(acknowledged);
                acknowledged.add(label(client, sheet));
            } finally {
                concord.kill();
            }
        }
        try (var concord = RunningConcord.start(folder);
                var client = new RestClient(concord.address(), token)) {
            assertThat(mentions(client, sheet)).containsExactlyInAnyOrderElementsOf(acknowledged);
            label(client, sheet);
        }
    }

    private static String label(RestClient client, long sheet) throws IOException, InterruptedException {
        String id = "m" + UUID.randomUUID();
        var answer = client.post("/sheets/" + sheet + "/operations", """
                        [{"id": "%s", "kind": "put", "layer": "mention",
                          "value": {"id": "%s", "start": 0, "end": 5, "speaker": null}}]""".formatted(UUID.randomUUID(), id));
        assertThat(RestClient.json(answer).at("/results/0/result").stringValue())
                .as(answer.body())
                .isEqualTo("applied");
        return id;
    }

    private static List<String> mentions(RestClient client, long sheet) throws IOException, InterruptedException {
        return RestClient.json(client.get("/sheets/" + sheet)).at("/labels/mentions").values().stream()
                .map((JsonNode mention) -> mention.get("id").stringValue())
                .toList();
    }
}
