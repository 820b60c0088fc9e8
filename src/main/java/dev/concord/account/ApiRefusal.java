package dev.concord.account;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** How calls refuse, as /api/docs describes it: problem details (RFC 9457), each with an example. */
enum ApiRefusal {
    INVALID(
            HttpStatus.BAD_REQUEST,
            "What was sent makes no sense; the detail names the field.",
            "scope: “all” is none of read, annotate, lead, admin."),
    NOBODY(
            HttpStatus.UNAUTHORIZED,
            "Nobody is signed in, or the token is unknown, withdrawn or has ended.",
            "Sign in first, or send a token."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "The caller may not do this, or the token’s scope does not reach so far.",
            "This token has the scope read; this needs lead."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing of this name or number.",
            "There is no article 3f9a0c2d41b7e865 in this project."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "It does not fit the state things are in.",
            "This article is submitted; proposals are answered before."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body is larger than the call takes.",
            "A call takes at most 1000 answers."),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many calls of this kind a minute; Retry-After says when to go on.",
            "That was more than 1200 writes a minute. Go on in 3 s."),
    MET(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Two changes met; sent again, it may well succeed.",
            "Somebody changed this at the same moment. Send the request again."),
    ANY(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Whatever else cannot be done.",
            "This is our mistake, not yours. Try again; if it stays, tell whoever runs the server the reference 7f3a9c.");

    private static final String PROBLEM = "Problem";

    private final HttpStatus status;
    private final String why;
    private final String example;

    ApiRefusal(HttpStatus status, String why, String example) {
        this.status = status;
        this.why = why;
        this.example = example;
    }

    /** The key of the answer; whatever has no answer of its own is told under {@code default}. */
    String status() {
        return this == ANY ? "default" : String.valueOf(status.value());
    }

    ApiResponse answer() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", example);
        var body = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                .example(problem);
        return new ApiResponse().description(why).content(new Content().addMediaType("application/problem+json", body));
    }

    static void addTo(Components components) {
        components.addSchemas(PROBLEM, problem());
        for (ApiRefusal refusal : values()) components.addResponses(refusal.name(), refusal.answer());
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
                .addProperty("instance", text)
                .addRequiredItem("title")
                .addRequiredItem("status")
                .addRequiredItem("detail");
    }
}
