package dev.concord.account;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of each call at /api/docs who may make it, how much of which quota it takes, and how it refuses. */
@Component
@ConditionalOnWebApplication
class ApiCalls implements OperationCustomizer {

    static final String TOKEN = "token";

    private static final Map<String, String> PARAMETERS = Map.of(
            "slug", "The project’s id, as GET /api/v1/projects lists it.",
            "cursor", "The next of the page before; left out for the first page.",
            "limit", "How many at most.",
            "key", "The article’s id.",
            "number", "The article’s number.",
            "id", "The number or UUID, as lists and answers give it.",
            "speaker", "The speaker’s id.",
            "q", "Words to look for.");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Scope scope = ScopeCheck.needed(method);
        String room = method.getBeanType().getSimpleName().replace("Controller", "");
        operation.setOperationId(
                uncapitalized(room) + capitalized(method.getMethod().getName()));
        operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN, scope.word())));
        new ApiExamples(method).addTo(operation);
        String said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
        String needs = "%s Counts as `%s`."
                .formatted(needs(scope), QuotaCheck.quota(method).word());
        if (!said.contains(needs)) operation.setDescription(said + needs);
        parameters(operation)
                .filter(one -> one.getDescription() == null)
                .forEach(one -> one.setDescription(PARAMETERS.get(one.getName())));
        refuse(operation, ScopeCheck.reads(method));
        return operation;
    }

    private static String needs(Scope scope) {
        return "Needs a token of the scope `%s`%s."
                .formatted(
                        scope.word(),
                        switch (scope) {
                            case READ, ANNOTATE -> " or more";
                            case LEAD -> " or more, of somebody who leads the project";
                            case ADMIN -> ", of an administrator";
                        });
    }

    private static void refuse(Operation operation, boolean reads) {
        boolean body = operation.getRequestBody() != null;
        for (ApiRefusal refusal : ApiRefusal.values()) {
            boolean applies = switch (refusal) {
                case INVALID -> body || parameters(operation).findAny().isPresent();
                case NOT_FOUND -> parameters(operation).anyMatch(one -> "path".equals(one.getIn()));
                case CONFLICT, MET -> !reads;
                case TOO_LARGE -> body;
                case NOBODY, FORBIDDEN, TOO_MANY, ANY -> true;
            };
            if (applies)
                operation.getResponses().addApiResponse(refusal.status(), new ApiResponse().$ref(refusal.name()));
        }
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String uncapitalized(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
