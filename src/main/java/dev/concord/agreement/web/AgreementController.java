package dev.concord.agreement.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.agreement.Agreement;
import dev.concord.agreement.Cut;
import dev.concord.agreement.Figures;
import dev.concord.agreement.Standing;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the people of a project agree: to leads only, for annotators label blindly. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/agreement")
@Needs(Scope.LEAD)
@Tag(name = "Agreement", description = "How far the labellers of a project agree.")
class AgreementController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LATER_SECONDS = "10";
    private static final Set<Cut> PARTS = EnumSet.complementOf(EnumSet.of(Cut.WHOLE, Cut.PAIRS));

    private final Agreement agreement;
    private final Projects projects;
    private final CurrentAccount current;

    AgreementController(Agreement agreement, Projects projects, CurrentAccount current) {
        this.agreement = agreement;
        this.projects = projects;
        this.current = current;
    }

    /** Answered while figures of a large project are being taken: ask again after Retry-After. */
    record StillComputing(String detail, double progress) {}

    /**
     * The figures of the sheets as they are now, in the shape of {@code ./concord agreement --json}. Where taking them
     * lasts longer than 20 seconds the answer is 202, with Retry-After.
     */
    @Operation(summary = "Gives the figures of agreement, of the sheets as they are now.")
    @ApiResponse(
            responseCode = "200",
            description = "The figures.",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The figures are being taken; ask again after Retry-After.",
            content = @Content(schema = @Schema(implementation = StillComputing.class)))
    @GetMapping
    ResponseEntity<?> figures(@PathVariable String slug, @ModelAttribute ChoiceParams params)
            throws InterruptedException {
        return taken(led(slug), params, Cut.PAIRS, AgreementAnswer::of);
    }

    @Operation(summary = "Gives the figures of parts of a project: by person, outlet, topic, guideline or week.")
    @ApiResponse(
            responseCode = "200",
            description = "The parts with their figures, largest first, weeks and versions in their order.",
            content = @Content(schema = @Schema(implementation = GroupsAnswer.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The figures are being taken; ask again after Retry-After.",
            content = @Content(schema = @Schema(implementation = StillComputing.class)))
    @GetMapping("/by/{part}")
    ResponseEntity<?> groups(@PathVariable String slug, @PathVariable String part, @ModelAttribute ChoiceParams params)
            throws InterruptedException {
        Project project = led(slug);
        return taken(project, params, part(part), GroupsAnswer::of);
    }

    private ResponseEntity<?> taken(Project project, ChoiceParams params, Cut cut, Function<Figures, ?> answer)
            throws InterruptedException {
        Standing standing = agreement.await(project.id(), params.choice(), cut, PATIENCE);
        if (standing.fault() != null) {
            return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, standing.fault()));
        }
        Figures figures = standing.figures();
        if (figures != null && standing.current()) return ResponseEntity.ok(answer.apply(figures));
        double progress = standing.progress() == null ? 0 : standing.progress();
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, LATER_SECONDS)
                .body(new StillComputing("The figures are being taken. Ask again in a while.", progress));
    }

    private static Cut part(String part) {
        return PARTS.stream()
                .filter(one -> one.word().equals(part))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "There are no figures by “%s”, but by %s."
                                .formatted(part, PARTS.stream().map(Cut::word).collect(Collectors.joining(", ")))));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
