package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page's JSON-LD says of its article. Scripts that cannot be read say nothing. */
final class LinkedData {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    /** JSON-LD of a news page has a few dozen nodes; a page that goes on for ever is left. */
    private static final int MOST_NODES = 5_000;

    private final List<JsonNode> articles = new ArrayList<>();
    /** Articles and the pages that hold them, in the order of the page. */
    private final List<JsonNode> dated = new ArrayList<>();

    private final List<JsonNode> others = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();
    private int nodes;

    LinkedData(List<String> scripts) {
        for (String script : scripts) {
            try {
                collect(LENIENT.readTree(bare(script)));
            } catch (JacksonException unreadable) {
                // pages break their own data; the other places they speak in are asked
            }
        }
    }

    private static String bare(String script) {
        if (!script.contains("<!") && !script.contains("]]>")) return script;
        return script.replace("<!--", " ")
                .replace("-->", " ")
                .replaceAll("(?://)?\\s*(?:<!\\[CDATA\\[|]]>)", " ")
                .strip();
    }

    private void collect(@Nullable JsonNode node) {
        if (node == null || ++nodes > MOST_NODES) return;
        if (node.isObject()) {
            boolean article = isArticle(node);
            (article ? articles : others).add(node);
            if (article || strings(node.path("@type")).contains("WebPage")) dated.add(node);
            String id = node.path("@id").asString("");
            if (!id.isEmpty() && node.has("name")) named.put(id, node);
        }
        for (JsonNode child : node) if (child.isContainer()) collect(child);
    }

    private static boolean isArticle(JsonNode node) {
        for (String type : strings(node.path("@type"))) {
            if (type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report")) return true;
        }
        return false;
    }

    /** The day or moment of publication as written. */
    @Nullable
    String published() {
        String stated = first(dated, "datePublished");
        return stated != null ? stated : first(others, "datePublished");
    }

    @Nullable
    String headline() {
        return first(dated, "headline");
    }

    /** Who wrote the article, as far as those are people or desks with a name. */
    Set<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        for (JsonNode article : articles) {
            addNames(authors, article.path("author"));
            if (authors.isEmpty()) addNames(authors, article.path("creator"));
            if (!authors.isEmpty()) break;
        }
        return authors;
    }

    @Nullable
    String publisher() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode article : articles) addNames(names, article.path("publisher"));
        for (JsonNode other : others) addNames(names, other.path("publisher"));
        return names.isEmpty() ? null : names.iterator().next();
    }

    private void addNames(Set<String> names, JsonNode of) {
        if (of.isArray()) of.forEach(one -> addNames(names, one));
        else if (of.isString()) add(names, of.asString());
        else if (of.has("name")) strings(of.path("name")).forEach(name -> add(names, name));
        else {
            JsonNode elsewhere = named.get(of.path("@id").asString(""));
            if (elsewhere != null) strings(elsewhere.path("name")).forEach(name -> add(names, name));
        }
    }

    private static void add(Set<String> names, String name) {
        String plain = Parser.unescapeEntities(name, false).strip();
        if (!plain.isEmpty() && !plain.startsWith("http") && plain.length() <= 100) names.add(plain);
    }

    private static @Nullable String first(List<JsonNode> nodes, String key) {
        for (JsonNode node : nodes) {
            for (String value : strings(node.path(key))) {
                if (!value.isBlank())
                    return Parser.unescapeEntities(value, false).strip();
            }
        }
        return null;
    }

    private static List<String> strings(JsonNode value) {
        List<String> strings = new ArrayList<>();
        if (value.isString()) strings.add(value.asString());
        else if (value.isArray()) {
            for (JsonNode one : value) if (one.isString()) strings.add(one.asString());
        }
        return strings;
    }
}
