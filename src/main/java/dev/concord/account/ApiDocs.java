package dev.concord.account;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every call of the API, said with each in its description at /api/docs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDocs {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = refusals();

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "What was sent makes no sense; the detail names the field.");
        refusals.put("401", "Nobody is signed in, or the token is unknown, withdrawn or has ended.");
        refusals.put("403", "The caller may not do this, or the token's scope does not reach so far.");
        refusals.put("404", "There is nothing of this name or number.");
        refusals.put("409", "It does not fit the state things are in.");
        refusals.put("429", "Too many calls of this kind a minute; Retry-After says when to go on.");
        return refusals;
    }

    @Bean
    OpenApiCustomizer apiAsAWhole() {
        return api -> {
            api.info(new Info()
                    .title("Concord")
                    .version("1")
                    .description("Offsets are Unicode code points, half-open. Tokens are made under “Access tokens”, by"
                            + " ./concord token, or by POST /api/v1/tokens. docs/data.md says more."));
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            components.addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
            components.addSchemas(PROBLEM, problem());
            api.components(components).addSecurityItem(new SecurityRequirement().addList(TOKEN));
            refuse(api);
        };
    }

    private static Schema<?> problem() {
        Schema<?> text = new Schema<>().types(Set.of("string"));
        return new Schema<>()
                .types(Set.of("object"))
                .description("Problem details (RFC 9457)")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", new Schema<>().types(Set.of("string")).description("for people"))
                .addProperty("instance", text);
    }

    private static void refuse(OpenAPI api) {
        var body = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        for (var path : api.getPaths().values()) {
            for (Operation operation : path.readOperations()) {
                REFUSALS.forEach((status, why) -> operation
                        .getResponses()
                        .addApiResponse(
                                status, new ApiResponse().description(why).content(body)));
            }
        }
    }

    /** Where a method says nothing of itself, its name does. */
    @Bean
    OperationCustomizer summaries() {
        return (operation, method) -> {
            if (operation.getSummary() == null)
                operation.setSummary(words(method.getMethod().getName()));
            return operation;
        };
    }

    private static String words(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
