package dev.concord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.router.Route;
import dev.concord.ApiDescription.Call;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** A call that is not described, or that refuses otherwise than described, does not get in. */
@StoreTest
@AutoConfigureMockMvc
class ApiDocsStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    Project project;
    AccountId annotator;
    ApiDescription api;
    ApiCaller caller;

    @BeforeEach
    void theDescriptionIsRead() throws Exception {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        api = new ApiDescription(http.perform(
                        get("/api/docs/openapi.json").header(AUTHORIZATION, "Bearer " + token(Scope.READ)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        caller = new ApiCaller(http, api, Map.of());
    }

    @Test
    void isOpenApi31() {
        assertThat(api.whole().path("openapi").asString()).startsWith("3.1");
        assertThat(api.whole().at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.calls()).hasSizeGreaterThan(80);
    }

    @Test
    void everyCallSaysWhatItDoesAndWhoMay() {
        Set<String> tags = new HashSet<>();
        for (JsonNode tag : api.whole().path("tags")) {
            assertThat(tag.path("description").asString("")).as(tag.toString()).endsWith(".");
            tags.add(tag.path("name").asString());
        }
        for (Call call : api.calls().values()) {
            String summary = call.said().path("summary").asString("");
            assertThat(summary).as(call.id()).endsWith(".").contains(" ");
            assertThat(call.said().path("tags")).as(call.id()).isNotEmpty();
            call.said()
                    .path("tags")
                    .forEach(tag -> assertThat(tags).as(call.id()).contains(tag.asString()));
            assertThat(call.scope()).as(call.id()).isIn("read", "annotate", "lead", "admin");
            assertThat(call.said().path("description").asString())
                    .as(call.id())
                    .contains("scope `" + call.scope() + "`");
            call.said()
                    .path("parameters")
                    .forEach(one -> assertThat(one.path("name").asString())
                            .as("%s takes a map that is not described", call.id())
                            .isNotIn("parameters", "params"));
        }
    }

    @Test
    void everyCallSaysHowItRefuses() {
        for (Call call : api.calls().values()) {
            boolean body = call.said().has("requestBody");
            refuses(call, "401", true);
            refuses(call, "403", true);
            refuses(call, "429", true);
            refuses(call, "default", true);
            refuses(call, "400", body || call.said().has("parameters"));
            refuses(call, "404", call.path().contains("{"));
            refuses(call, "409", !call.verb().equals("get"));
            refuses(call, "413", body);
        }
        for (JsonNode refusal : api.whole().at("/components/responses")) {
            JsonNode content = refusal.at("/content/application~1problem+json");
            assertThat(api.faults(content.path("schema"), content.path("example")))
                    .as(refusal.toString())
                    .isEmpty();
        }
    }

    private void refuses(Call call, String status, boolean applies) {
        String described = call.said().at("/responses/" + status + "/$ref").asString("");
        assertThat(!described.isEmpty()).as("%s %s", call.id(), status).isEqualTo(applies);
        if (applies) {
            assertThat(api.whole().at(described.substring(1)).isMissingNode()).isFalse();
        }
    }

    /** What a request shows is sent by {@link ApiExamplesStoreTest}; here nothing is left without an example. */
    @Test
    void everyBodyHasAnExampleThatFits() {
        for (Call call : api.calls().values()) {
            if (call.said().has("requestBody")) {
                assertThat(call.request().isMissingNode() && call.file().isEmpty())
                        .as(call.id())
                        .isFalse();
            }
            if (!call.request().isMissingNode()) fits(call, call.requestSchema(), call.request());
            int examples = 0;
            for (int status = 200; status < 300; status++) {
                JsonNode example = call.answer(status).at("/content/application~1json/example");
                if (example.isMissingNode()) continue;
                examples++;
                fits(call, call.answerSchema(status), example);
            }
            boolean json = call.said().path("responses").toString().contains("application/json");
            assertThat(examples > 0).as(call.id()).isEqualTo(json);
        }
    }

    private void fits(Call call, JsonNode schema, JsonNode example) {
        assertThat(api.faults(schema, example)).as("%s %s", call.id(), example).isEmpty();
    }

    @Test
    void whatIsSaidOfScopesHolds() throws Exception {
        for (Call call : api.calls().values()) {
            Scope needed = Scope.of(call.scope());
            caller.refused(401, call, "", places(call));
            if (needed != Scope.READ) {
                caller.refused(403, call, token(Scope.values()[needed.ordinal() - 1]), places(call));
            }
            if (call.path().contains("{slug}") && needed == Scope.LEAD) {
                caller.refused(403, call, token(Scope.LEAD), places(call));
            }
            if (call.path().contains("{slug}")) {
                Object[] places = places(call);
                places[0] = "no-such-project";
                caller.refused(404, call, token(Scope.LEAD), places);
            }
        }
    }

    @Test
    void everyScreenHasItsCalls() throws Exception {
        String docs = Files.readString(Path.of("docs/data.md"));
        String table = docs.substring(docs.indexOf("| screen | calls |"), docs.indexOf("### Keys and rules"));
        Set<String> screens = new HashSet<>();
        Set<String> calls = api.calls().values().stream()
                .map(call -> call.verb().toUpperCase(Locale.ROOT) + " " + call.path())
                .map(call -> call.replace("/api/v1", "").replaceAll("\\{\\w+}", "{}"))
                .collect(Collectors.toSet());
        for (String row :
                table.lines().skip(2).filter(line -> line.startsWith("|")).toList()) {
            String[] cells = row.split("\\|");
            screens.add(cells[1].substring(cells[1].indexOf('`') + 1, cells[1].lastIndexOf('`')));
            Pattern.compile("`([A-Z]+ /[^`]+)`")
                    .matcher(cells[2])
                    .results()
                    .forEach(call ->
                            assertThat(calls).as(row).contains(call.group(1).replaceAll("\\{\\w+}", "{}")));
            assertThat(cells[2]).as(row).isNotBlank();
        }
        assertThat(screens).containsExactlyInAnyOrderElementsOf(routes());
    }

    /** As they stand in the code, without what a parameter may look like. */
    private static Set<String> routes() throws Exception {
        var screens = new ClassPathScanningCandidateComponentProvider(false);
        screens.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> routes = new HashSet<>();
        for (var screen : screens.findCandidateComponents("dev.concord")) {
            Class<?> view = Class.forName(screen.getBeanClassName());
            if (view.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()
                    .contains("test-classes")) continue;
            routes.add(view.getAnnotation(Route.class).value().replaceAll("\\(.*?\\)", ""));
        }
        return routes;
    }

    /** The project, and numbers of what need not be there: who may not ask is not told either. */
    private Object[] places(Call call) {
        Object[] places = Arrays.stream(call.path().split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.toLowerCase(Locale.ROOT).equals("{slug}") ? project.slug() : "1")
                .toArray();
        return places;
    }

    private String token(Scope scope) {
        return tokens.create(annotator, scope, null);
    }
}
