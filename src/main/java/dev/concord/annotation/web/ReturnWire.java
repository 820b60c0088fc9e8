package dev.concord.annotation.web;

import dev.concord.annotation.Layer;
import dev.concord.annotation.ReturnMark;
import dev.concord.corpus.Article;
import dev.concord.record.Surface;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"reason":"…","marks":[{"start":1,"end":5,"layer":"quote","label":"q1","note":"…"}]}}, in code points. */
final class ReturnWire {

    private ReturnWire() {}

    static String reason(JsonNode body) {
        JsonNode reason = body.get("reason");
        return reason == null || !reason.isString() ? "" : reason.stringValue();
    }

    /** @throws Refusal that names the field which is not what it should be */
    static List<ReturnMark> marks(JsonNode body, Article article) {
        JsonNode marks = body.get("marks");
        if (marks == null || marks.isNull()) return List.of();
        try {
            return Fields.items(marks, "marks", (item, path) -> mark(item, path, article));
        } catch (WireFault fault) {
            throw new Refusal(Kind.INVALID, String.valueOf(fault.getMessage()));
        }
    }

    private static ReturnMark mark(JsonNode item, String path, Article article) {
        if (!item.isObject()) throw new WireFault(path, "must be an object.");
        Fields fields = new Fields(item, path, article.text(), article.points());
        Surface surface = fields.surface();
        if (!surface.equals(Surface.of(article.text(), surface.span()))) {
            throw new WireFault(path + ".text", "is not what the article says there.");
        }
        return new ReturnMark(surface.span(), layer(fields), fields.optional("label"), fields.optional("note"));
    }

    private static @Nullable Layer layer(Fields fields) {
        String name = fields.optional("layer");
        if (name == null) return null;
        return Stream.of(Layer.values())
                .filter(layer -> layer.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new WireFault(fields.name("layer"), "\"%s\" is no layer.".formatted(name)));
    }
}
