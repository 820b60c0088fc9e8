package dev.concord.annotation;

import dev.concord.cleaning.TextMove;
import dev.concord.text.TextSpan;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An article's text that gave way to another: moves what points into it. */
public final class MovedText {

    private static final JsonMapper JSON = new JsonMapper();

    /** Mentions that came into gold along with a quote are called by their place. */
    private static final Pattern BY_PLACE = Pattern.compile("gs(\\d{1,9})-(\\d{1,9})");

    private final TextMove move;

    MovedText(TextMove move) {
        this.move = move;
    }

    /** Where a stretch stands now; empty where it is gone, or has become another one. */
    public Optional<TextSpan> span(TextSpan old) {
        return old.end() > move.before().length() ? Optional.empty() : move.span(old);
    }

    /** A character near the place where a stretch was. */
    public TextSpan near(TextSpan old) {
        return move.near(old);
    }

    /** The same change to the text as it is now; empty where what it puts cannot move. */
    public Optional<Change> change(Change old) {
        String json = LabelJson.of(old);
        if (json == null) return Optional.of(new Change.Remove(old.layer(), key(old.labelKey())));
        boolean placed = old.layer() == Layer.MENTION || old.layer() == Layer.QUOTE;
        return placed ? json(json).map(moved -> LabelJson.change(old.layer(), moved)) : Optional.of(old);
    }

    /** The same with every span and its words as they are now; empty where one cannot move. */
    public Optional<String> json(String json) {
        JsonNode tree = JSON.readTree(json);
        return move(tree) ? Optional.of(JSON.writeValueAsString(tree)) : Optional.empty();
    }

    private boolean move(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : new String[] {"id", "key", "source"}) rename(object, name);
            if (object.has("span") && object.has("text")) return place(object);
        }
        for (Iterator<JsonNode> parts = node.iterator(); parts.hasNext(); ) if (!move(parts.next())) return false;
        return true;
    }

    private boolean place(ObjectNode surface) {
        TextSpan old = JSON.treeToValue(surface.get("span"), TextSpan.class);
        Optional<TextSpan> now = span(old);
        now.ifPresent(span -> {
            surface.set("span", JSON.valueToTree(span));
            surface.put("text", span.in(move.after()));
        });
        return now.isPresent();
    }

    private void rename(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        if (value != null && value.isString()) object.put(name, key(value.stringValue()));
    }

    /** What a label is called now: the same, unless it is called by its place. */
    public String key(String key) {
        Matcher place = BY_PLACE.matcher(key);
        if (!place.matches()) return key;
        return span(new TextSpan(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                .map(span -> "gs%d-%d".formatted(span.start(), span.end()))
                .orElse(key);
    }
}
