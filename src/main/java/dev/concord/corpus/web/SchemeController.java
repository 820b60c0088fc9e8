package dev.concord.corpus.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.SchemeChange;
import dev.concord.scheme.Schemes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A project's scheme: its members read it, its leads set keys and what forbids submitting. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/scheme")
@Tag(name = "Scheme", description = "What may be labelled in a project, its keys, and what forbids submitting.")
class SchemeController {

    private final Projects projects;
    private final Schemes schemes;
    private final CurrentAccount current;

    SchemeController(Projects projects, Schemes schemes, CurrentAccount current) {
        this.projects = projects;
        this.schemes = schemes;
        this.current = current;
    }

    /** What is left out stays as it is. */
    record ChangeBody(
            @Nullable Map<String, String> keys,
            @Nullable Map<String, String> topics,
            @JsonProperty("quote_types") @Nullable Map<String, String> quoteTypes,
            @Nullable Map<String, String> sentiment,
            @Nullable List<String> required) {

        SchemeChange change() {
            return new SchemeChange(given(keys), given(topics), given(quoteTypes), given(sentiment), required);
        }

        private static Map<String, String> given(@Nullable Map<String, String> keys) {
            return keys == null ? Map.of() : keys;
        }
    }

    @Operation(summary = "Gives the scheme of a project.")
    @GetMapping
    Scheme scheme(@PathVariable String slug) {
        Project project = projects.require(slug);
        current.requireMember(project.id());
        return schemes.get(project.scheme());
    }

    @Needs(Scope.LEAD)
    @Operation(summary = "Changes keys and rules of a scheme; what is left out stays as it is.")
    @PatchMapping
    Scheme change(@PathVariable String slug, @RequestBody ChangeBody body) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return schemes.change(project.scheme(), body.change());
    }
}
