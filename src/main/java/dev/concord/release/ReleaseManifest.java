package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.RecordSchema;
import dev.concord.release.ReleaseCounts.ByLabeller;
import dev.concord.scheme.Guideline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json}: what the release holds, and by which checksums one knows that it still does. */
final class ReleaseManifest {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private ReleaseManifest() {}

    /** No clock is in it: the same labels under the same recipe give the same bytes. */
    static byte[] json(ReleaseFacts facts, ReleaseCounts counts, List<ReleaseFile> files) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("schema", ArticleRecord.SCHEMA);
        manifest.put("project", facts.project().slug());
        manifest.put("name", facts.project().name());
        manifest.put("release", facts.number());
        manifest.put("labels", facts.labels().word());
        manifest.put(
                "labels_until", counts.last() == null ? null : counts.last().toString());
        RecipeJson.write(facts.recipe(), manifest);
        manifest.set("counts", counts(counts));
        scheme(manifest.putObject("scheme").put("name", facts.scheme().name()), facts);
        guideline(manifest, facts.guideline(), counts);
        manifest.putObject("software").put("name", "concord").put("version", facts.software());
        ArrayNode listed = manifest.putArray("files");
        for (ReleaseFile file : files) {
            listed.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode counts(ReleaseCounts counts) {
        ObjectNode node = JSON.createObjectNode();
        node.put("articles", counts.articles());
        node.put("records", counts.records());
        node.put("mentions", counts.mentions());
        node.put("quotes", counts.quotes());
        numbers(node.putObject("quote_types"), counts.quoteTypes());
        numbers(node.putObject("languages"), counts.languages());
        numbers(node.putObject("outlets"), counts.outlets());
        ArrayNode splits = node.putArray("splits");
        counts.splits()
                .forEach((name, by) -> splits.addObject()
                        .put("split", name)
                        .put("articles", by.articles)
                        .put("records", by.records));
        ArrayNode labellers = node.putArray("labellers");
        counts.labellers().forEach((name, by) -> labeller(labellers.addObject().put("labeller", name), by));
        // read back, for numbers of one size and of another are not the same node
        return (ObjectNode) JSON.readTree(JSON.writeValueAsBytes(node));
    }

    private static void labeller(ObjectNode node, ByLabeller by) {
        node.put("records", by.records).put("mentions", by.mentions).put("quotes", by.quotes);
        numbers(node.putObject("sentiment"), by.sentiment);
        numbers(node.putObject("topics"), by.topics);
    }

    private static void numbers(ObjectNode node, Map<String, Long> numbers) {
        numbers.forEach(node::put);
    }

    private static void scheme(ObjectNode node, ReleaseFacts facts) {
        ArrayNode parties = node.putArray("parties");
        facts.scheme()
                .parties()
                .forEach(one -> parties.addObject().put("id", one.id()).put("name", one.name()));
        ArrayNode topics = node.putArray("topics");
        facts.scheme()
                .topics()
                .forEach(one -> topics.addObject().put("id", one.id()).put("name", one.name()));
        ArrayNode scale = node.putArray("sentiment");
        facts.scheme()
                .sentiment()
                .forEach(one -> scale.addObject()
                        .put("value", one.value())
                        .put("label", one.label())
                        .put("name", one.name()));
        ArrayNode types = node.putArray("quote_types");
        facts.scheme()
                .quoteTypes()
                .forEach(one -> types.addObject().put("id", one.id()).put("name", one.name()));
    }

    private static void guideline(ObjectNode manifest, @Nullable Guideline guideline, ReleaseCounts counts) {
        if (guideline == null) {
            manifest.putNull("guideline");
            return;
        }
        byte[] text = guideline.markdown().getBytes(StandardCharsets.UTF_8);
        ObjectNode node = manifest.putObject("guideline");
        node.put("version", guideline.version());
        node.put("sha256", HexFormat.of().formatHex(ReleaseFolder.sha256().digest(text)));
        ObjectNode records = node.putObject("records_by_version");
        counts.guidelines().forEach((version, number) -> records.put(version.toString(), number));
    }

    static JsonNode read(byte[] manifest) {
        return JSON.readTree(manifest);
    }

    /** The files that a manifest lists. */
    static List<ReleaseFile> files(JsonNode manifest) {
        List<ReleaseFile> files = new ArrayList<>();
        for (JsonNode file : manifest.path("files")) {
            files.add(new ReleaseFile(
                    file.path("name").asString(""),
                    file.path("bytes").asLong(-1),
                    file.path("sha256").asString("")));
        }
        return files;
    }

    /** What a line may say by the scheme that a manifest states. */
    static RecordSchema schema(JsonNode manifest) {
        JsonNode scheme = manifest.path("scheme");
        return new RecordSchema(
                ids(scheme.path("topics")),
                scheme.path("sentiment")
                        .valueStream()
                        .map(grade -> new Sentiment(
                                grade.path("value").isIntegralNumber()
                                        ? grade.path("value").asInt()
                                        : null,
                                grade.path("label").asString("")))
                        .toList(),
                ids(scheme.path("parties")));
    }

    private static List<String> ids(JsonNode all) {
        return all.valueStream().map(one -> one.path("id").asString("")).toList();
    }
}
