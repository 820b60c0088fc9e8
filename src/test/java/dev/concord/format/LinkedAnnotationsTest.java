package dev.concord.format;

import static dev.concord.format.Sample.TEXT;
import static dev.concord.format.Sample.bare;
import static dev.concord.format.Sample.labelled;
import static dev.concord.format.Sample.slice;
import static dev.concord.format.Sample.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A page of Web Annotations as a JSON-LD library reads it: by what the vocabulary means and not by our names. The context
 * in the test's resources says of the terms that we use what the Web Annotation Vocabulary (W3C) says; nothing is fetched.
 */
class LinkedAnnotationsTest {

    static final String OA = "http://www.w3.org/ns/oa#";
    static final String VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    @Test
    void everyLabelIsAnAnnotationThatPointsAtItsWords() throws Exception {
        List<JsonObject> annotations = annotations();
        assertThat(annotations).hasSizeGreaterThan(6).allSatisfy(one -> {
            assertThat(one.getString("@id")).startsWith("urn:concord:label:");
            assertThat(one.getJsonArray("@type").getString(0)).isEqualTo(OA + "Annotation");
            assertThat(ids(one, OA + "motivatedBy")).hasSize(1).allMatch(id -> id.startsWith(OA));
        });
        int pointed = 0;
        for (JsonObject annotation : annotations) {
            for (JsonObject target : objects(annotation, OA + "hasTarget")) {
                if (!target.containsKey(OA + "hasSelector")) continue;
                List<JsonObject> selectors = objects(target, OA + "hasSelector");
                String words = value(selectors.get(1), OA + "exact");
                int start = Integer.parseInt(value(selectors.get(0), OA + "start"));
                int end = Integer.parseInt(value(selectors.get(0), OA + "end"));
                assertThat(slice(TEXT, start, end)).isEqualTo(words);
                pointed++;
            }
        }
        assertThat(pointed).isGreaterThan(6);
    }

    @Test
    void aQuoteLeadsToItsSpeakersMentionAndItsCue() throws Exception {
        JsonObject quote = annotations().stream()
                .filter(one -> one.getString("@id").endsWith(":q1"))
                .findFirst()
                .orElseThrow();
        List<JsonObject> bodies = objects(quote, OA + "hasBody");
        assertThat(bodies.stream()
                        .filter(one -> one.containsKey(OA + "hasSource"))
                        .flatMap(one -> ids(one, OA + "hasSource").stream()))
                .containsExactly(
                        "urn:concord:label:3f9a0c1d2e4b5a69:anna:m1", "urn:concord:label:3f9a0c1d2e4b5a69:anna:q1-cue");
        assertThat(bodies.stream().filter(one -> one.containsKey(VALUE)).map(one -> value(one, VALUE)))
                .contains("direct", "taro-kono");
    }

    /** Whatever has no meaning in the context is dropped by a reader without a word. */
    @Test
    void nothingIsLostForWantOfAMeaning() throws Exception {
        String expanded = expanded().toString();
        String said = new String(page(), UTF_8);
        for (String key :
                List.of("exact", "start", "prefix", "purpose", "motivation", "creator", "created", "nickname")) {
            String meaning = switch (key) {
                case "purpose" -> OA + "hasPurpose";
                case "motivation" -> OA + "motivatedBy";
                case "creator", "created" -> "http://purl.org/dc/terms/" + key;
                case "nickname" -> "http://xmlns.com/foaf/0.1/nick";
                default -> OA + key;
            };
            assertThat(count(expanded, '"' + meaning + "\":")).as(key).isEqualTo(count(said, '"' + key + "\":"));
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static byte[] page() {
        return written(new WebAnnotationFormat(), labelled("anna"), bare("anna"));
    }

    private static JsonArray expanded() throws Exception {
        return JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(page())))
                .loader(new OnlyTheContext())
                .get();
    }

    private static List<JsonObject> annotations() throws Exception {
        JsonObject page = expanded().getJsonObject(0);
        return page.getJsonArray("http://www.w3.org/ns/activitystreams#items")
                .getJsonObject(0)
                .getJsonArray("@list")
                .getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> objects(JsonObject of, String property) {
        JsonArray found = of.getJsonArray(property);
        return found == null ? List.of() : found.getValuesAs(JsonObject.class);
    }

    private static List<String> ids(JsonObject of, String property) {
        return objects(of, property).stream().map(one -> one.getString("@id")).toList();
    }

    private static String value(JsonObject of, String property) {
        JsonValue value =
                Objects.requireNonNull(objects(of, property).getFirst().get("@value"));
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static final class OnlyTheContext implements DocumentLoader {

        @Override
        public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
            if (!address.toString().equals(CONTEXT)) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Nothing is fetched: " + address);
            }
            try (var in = LinkedAnnotationsTest.class.getResourceAsStream("anno.jsonld")) {
                return JsonDocument.of(in);
            } catch (IOException e) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
            }
        }
    }
}
