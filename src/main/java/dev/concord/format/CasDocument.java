package dev.concord.format;

import dev.concord.format.Standoff.Link;
import dev.concord.format.Standoff.Span;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a CAS says of a text, of whatever types it is made: annotations with strings and pointers are spans with values and
 * links; one with {@code Governor} and {@code Dependent}, as INCEpTION makes relations, is a link; those with one
 * {@code identifier} are one span in parts; one over the whole text holds the document's values.
 */
final class CasDocument {

    /** Types that every pipeline leaves behind and nobody labels. */
    private static final Set<String> TECHNICAL = Set.of(
            "uima.tcas.DocumentAnnotation",
            "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph",
            "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata");

    /** @param to whether the value is the id of another structure */
    record Value(String name, String value, boolean to) {}

    record Structure(String id, String type, int begin, int end, List<Value> values) {

        @Nullable
        String string(String name) {
            return values.stream()
                    .filter(value -> !value.to && value.name.equals(name))
                    .map(Value::value)
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        String pointer(String name) {
            return values.stream()
                    .filter(value -> value.to && value.name.equals(name))
                    .map(Value::value)
                    .findFirst()
                    .orElse(null);
        }

        String shortType() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    private final String name;
    private final String text;
    private final List<Structure> structures = new ArrayList<>();

    CasDocument(String name, String text) {
        this.name = name;
        this.text = text;
    }

    void add(Structure structure) {
        if (!TECHNICAL.contains(structure.type)) structures.add(structure);
    }

    Standoff standoff() {
        Map<String, String> spanOf = new HashMap<>();
        Set<String> identifiers = new HashSet<>();
        for (Structure each : structures) {
            String identifier = each.string("identifier");
            spanOf.put(each.id, identifier == null ? "#" + each.id : identifier);
            if (identifier != null) identifiers.add(identifier);
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Structure> heads = new LinkedHashMap<>();
        Map<String, List<TextSpan>> parts = new HashMap<>();
        List<Link> links = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Structure each : structures) {
            String governor = each.pointer("Governor");
            String dependent = each.pointer("Dependent");
            if (governor != null && dependent != null) {
                links.add(new Link(
                        each.shortType(),
                        spanOf.getOrDefault(governor, governor),
                        spanOf.getOrDefault(dependent, dependent)));
            } else if (each.begin == 0 && each.end == text.length()) {
                each.values.stream().filter(value -> !value.to).forEach(value -> add(values, value));
            } else if (each.begin < 0 || each.end > text.length() || each.begin >= each.end) {
                lost.add("a %s without a place in the text".formatted(each.shortType()));
            } else {
                String id = String.valueOf(spanOf.get(each.id));
                parts.computeIfAbsent(id, made -> new ArrayList<>()).add(new TextSpan(each.begin, each.end));
                if (heads.putIfAbsent(id, each) == null) links(each, id, spanOf, identifiers, links);
            }
        }
        List<Span> spans = heads.entrySet().stream()
                .map(head -> span(head.getKey(), head.getValue(), parts.getOrDefault(head.getKey(), List.of())))
                .toList();
        return new Standoff(
                name, first(values, "identifier"), first(values, "labeller"), text, spans, links, values, lost);
    }

    private static void links(
            Structure each, String id, Map<String, String> spanOf, Set<String> identifiers, List<Link> links) {
        for (Value value : each.values) {
            if (value.to) links.add(new Link(value.name, id, spanOf.getOrDefault(value.value, value.value)));
            else if (!value.name.equals("identifier") && identifiers.contains(value.value)) {
                links.add(new Link(value.name, id, value.value));
            }
        }
    }

    private static Span span(String id, Structure head, List<TextSpan> parts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        head.values.stream().filter(value -> !value.to).forEach(value -> add(values, value));
        values.remove("identifier");
        values.remove("part");
        return new Span(id, head.shortType(), parts.stream().sorted().toList(), values);
    }

    private static void add(Map<String, List<String>> values, Value value) {
        values.computeIfAbsent(value.name, made -> new ArrayList<>()).add(value.value);
    }

    private static @Nullable String first(Map<String, List<String>> values, String name) {
        List<String> found = values.get(name);
        return found == null ? null : found.getFirst();
    }
}
