package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.release.NamedData.Named;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * What changed from one release to another, found by reading both beside each other: the lines of one article of each are held,
 * and the ids of the articles that came, went or changed.
 */
public final class ReleaseDiff {

    static final String SCHEMA = "concord-diff/1";

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final UnaryOperator<String> names;
    private final DiffTotals totals;

    private ReleaseDiff(JsonGenerator json, UnaryOperator<String> names, DiffTotals totals) {
        this.json = json;
        this.names = names;
        this.totals = totals;
    }

    /**
     * Compares two folders.
     *
     * @throws IOException if one of them cannot be read
     */
    public static DiffTotals between(Path old, Path fresh) throws IOException {
        DiffTotals totals = new DiffTotals();
        write(
                new Side(null, old),
                new Side(null, fresh),
                UnaryOperator.identity(),
                totals,
                OutputStream.nullOutputStream());
        return totals;
    }

    /** A release; without a folder, one that holds nothing. */
    record Side(@Nullable Integer number, @Nullable Path folder) {}

    /**
     * Writes {@code diff.json}.
     *
     * @param names what a labeller of the old release is called in the new one
     * @param totals takes what differs; where there is no old release, all that the new one holds has been added
     */
    static void write(Side old, Side fresh, UnaryOperator<String> names, DiffTotals totals, OutputStream out)
            throws IOException {
        try (JsonGenerator json =
                JSON.createGenerator(ObjectWriteContext.empty(), new BufferedOutputStream(out), JsonEncoding.UTF8)) {
            ReleaseDiff diff = new ReleaseDiff(json, names, totals);
            json.writeStartObject().writeStringProperty("schema", SCHEMA);
            number("from", old.number, json);
            number("to", fresh.number, json);
            json.writeArrayPropertyStart("records");
            if (old.folder != null) diff.compare(old.folder, Objects.requireNonNull(fresh.folder));
            json.writeEndArray();
            diff.totals();
            json.writeEndObject().writeRaw('\n');
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof IOException unwritten) throw unwritten;
            throw e;
        }
    }

    private static void number(String key, @Nullable Integer number, JsonGenerator json) {
        if (number == null) json.writeNullProperty(key);
        else json.writeNumberProperty(key, number);
    }

    private void compare(Path old, Path fresh) throws IOException {
        try (var before = new NamedData(old, names);
                var after = new NamedData(fresh, UnaryOperator.identity())) {
            List<Named> was = before.next();
            List<Named> is = after.next();
            while (!was.isEmpty() || !is.isEmpty()) {
                int order = was.isEmpty()
                        ? 1
                        : is.isEmpty()
                                ? -1
                                : was.getFirst().id().compareTo(is.getFirst().id());
                article(order > 0 ? null : was.getFirst(), order < 0 ? null : is.getFirst());
                records(order > 0 ? List.of() : was, order < 0 ? List.of() : is);
                if (order <= 0) was = before.next();
                if (order >= 0) is = after.next();
            }
        }
    }

    private void records(List<Named> was, List<Named> is) throws IOException {
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            int order = i == was.size()
                    ? 1
                    : j == is.size()
                            ? -1
                            : was.get(i).labeller().compareTo(is.get(j).labeller());
            record(order > 0 ? null : was.get(i), order < 0 ? null : is.get(j));
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
    }

    /** What was written alike says the same, and most of two releases is: it is not read. */
    private static boolean isSame(@Nullable Named old, @Nullable Named fresh) {
        return old != null && fresh != null && old.isSame(fresh);
    }

    private void article(@Nullable Named before, @Nullable Named after) throws IOException {
        if (isSame(before, after)) return;
        ArticleRecord old = before == null ? null : before.record();
        ArticleRecord fresh = after == null ? null : after.record();
        String id = Objects.requireNonNull(old == null ? fresh : old).id();
        if (old == null) totals.articlesAdded.add(id);
        else if (fresh == null) totals.articlesRemoved.add(id);
        else {
            boolean same = old.text().equals(fresh.text())
                    && old.meta().equals(fresh.meta())
                    && old.blocks().equals(fresh.blocks());
            if (!same) totals.articlesChanged.add(id);
            if (!Objects.equals(old.split(), fresh.split())) totals.articlesMoved.add(id);
        }
    }

    private void record(@Nullable Named before, @Nullable Named after) throws IOException {
        if (isSame(before, after)) {
            totals.same();
            return;
        }
        ArticleRecord old = before == null ? null : before.record();
        ArticleRecord fresh = after == null ? null : after.record();
        List<LabelDiff> labels = totals.add(old, fresh);
        boolean whole = old == null || fresh == null;
        if (!whole && labels.stream().allMatch(LabelDiff::isEmpty)) return;
        ArticleRecord one = Objects.requireNonNull(fresh == null ? old : fresh);
        json.writeStartObject()
                .writeStringProperty("id", one.id())
                .writeStringProperty("labeller", one.labeller())
                .writeStringProperty("change", old == null ? "added" : fresh == null ? "removed" : "changed");
        for (LabelDiff each : labels) {
            json.writeObjectPropertyStart(each.kind());
            ids("added", each.added());
            ids("removed", each.removed());
            ids("changed", each.changed());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void ids(String key, List<String> ids) {
        json.writeArrayPropertyStart(key);
        ids.forEach(json::writeString);
        json.writeEndArray();
    }

    private void totals() {
        json.writeObjectPropertyStart("articles");
        ids("added", totals.articlesAdded);
        ids("removed", totals.articlesRemoved);
        ids("changed", totals.articlesChanged);
        ids("moved", totals.articlesMoved);
        json.writeEndObject();
        counts("by_kind", totals.byKind());
        json.writeObjectPropertyStart("by_person");
        totals.byPerson().forEach(this::counts);
        json.writeEndObject();
    }

    private void counts(String key, Map<String, DiffTotals.Count> counts) {
        json.writeObjectPropertyStart(key);
        counts.forEach((kind, count) -> json.writeObjectPropertyStart(kind)
                .writeNumberProperty("added", count.added())
                .writeNumberProperty("removed", count.removed())
                .writeNumberProperty("changed", count.changed())
                .writeEndObject());
        json.writeEndObject();
    }
}
