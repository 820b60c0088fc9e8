package dev.concord.intake.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.intake.Columns;
import dev.concord.intake.Import;
import dev.concord.intake.Imports;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brings articles into a project, for its leads. One import of a project goes on at a time. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/import")
@Needs(Scope.LEAD)
@Tag(name = "Import", description = "Articles that come into a project.")
class ImportController {

    private final Projects projects;
    private final Imports imports;
    private final CurrentAccount current;

    ImportController(Projects projects, Imports imports, CurrentAccount current) {
        this.projects = projects;
        this.imports = imports;
        this.current = current;
    }

    record Addresses(@Nullable List<String> addresses) {}

    record FaultAnswer(String source, @Nullable Integer line, String what) {}

    record ImportAnswer(
            String state,
            Instant begun,
            int added,
            int known,
            @Nullable String at,
            List<FaultAnswer> faults) {

        static ImportAnswer of(Import now) {
            String state = !now.ended()
                    ? "going_on"
                    : now.report().isCompletedExceptionally() ? "failed" : now.cancelled() ? "cancelled" : "done";
            return new ImportAnswer(
                    state,
                    now.begun(),
                    now.added(),
                    now.known(),
                    now.ended() ? null : now.at(),
                    now.faults().stream()
                            .map(fault -> new FaultAnswer(
                                    fault.source(),
                                    fault.line().isPresent() ? fault.line().getAsInt() : null,
                                    fault.sentence()))
                            .toList());
        }
    }

    /** A file as the body, named by {@code name}; {@code text=COLUMN} and the like say which column holds what. */
    @Hidden // described with addresses
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportAnswer file(
            @PathVariable String slug, @RequestParam Map<String, String> parameters, HttpServletRequest request)
            throws IOException {
        Project project = led(slug);
        String name = parameters.getOrDefault("name", "");
        if (name.isBlank()) throw new Refusal(Refusal.Kind.INVALID, "name: say what the file is called.");
        Map<String, String> named = new HashMap<>(parameters);
        named.remove("name");
        Columns columns = named.isEmpty() ? Columns.USUAL_NAMES : Columns.of(named);
        List<Imports.Upload> received = List.of(imports.receive(name, request.getInputStream()));
        try {
            return ImportAnswer.of(imports.begin(project.id(), current.id(), received, columns, List.of()));
        } catch (Refusal refusal) {
            imports.drop(received);
            throw refusal;
        }
    }

    @Operation(summary = "Imports articles from a file, which is the body, or from addresses of the web.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportAnswer addresses(@PathVariable String slug, @RequestBody Addresses wanted) {
        Project project = led(slug);
        List<String> addresses = wanted.addresses() == null ? List.of() : wanted.addresses();
        return ImportAnswer.of(imports.begin(project.id(), current.id(), List.of(), Columns.USUAL_NAMES, addresses));
    }

    @Operation(summary = "Tells how far the latest import is.")
    @GetMapping
    ImportAnswer latest(@PathVariable String slug) {
        return ImportAnswer.of(required(led(slug)));
    }

    @Operation(summary = "Cancels an import that goes on.")
    @DeleteMapping
    ImportAnswer cancel(@PathVariable String slug) {
        Import now = required(led(slug));
        now.cancel();
        return ImportAnswer.of(now);
    }

    private Import required(Project project) {
        return imports.latest(project.id())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "Nothing was imported into this project since the server started."));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
