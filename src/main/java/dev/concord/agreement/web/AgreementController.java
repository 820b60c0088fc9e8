package dev.concord.agreement.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.agreement.Agreement;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Cut;
import dev.concord.agreement.Facets;
import dev.concord.agreement.Figures;
import dev.concord.agreement.Standing;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the people of a project agree: to leads only, for annotators label blindly. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/agreement")
@Needs(Scope.LEAD)
@Tag(name = "Agreement", description = "How far the labellers of a project agree.")
class AgreementController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LATER_SECONDS = "10";

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
    ResponseEntity<?> figures(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<String> labeller,
            @RequestParam(required = false) @Nullable String outlet,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Integer guideline,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String purpose)
            throws InterruptedException {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        var choice = new Choice(
                labeller == null ? Set.of() : Set.copyOf(labeller),
                outlet,
                topic,
                guideline,
                week == null ? null : monday(week),
                purpose == null ? null : purpose(purpose));
        Standing standing = agreement.await(project.id(), choice, Cut.PAIRS, PATIENCE);
        if (standing.fault() != null) {
            return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, standing.fault()));
        }
        Figures figures = standing.figures();
        if (figures != null && standing.current()) return ResponseEntity.ok(AgreementAnswer.of(figures));
        double progress = standing.progress() == null ? 0 : standing.progress();
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, LATER_SECONDS)
                .body(new StillComputing("The figures are being taken. Ask again in a while.", progress));
    }

    private static LocalDate monday(String week) {
        try {
            return Facets.week(
                    LocalDate.parse(week).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "week: “%s” is no day; write one of that week as 2026-11-23.".formatted(week));
        }
    }

    private static Purpose purpose(String word) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose != Purpose.REPEAT && word(purpose).equals(word)) return purpose;
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "purpose: “%s” is none; choose %s."
                        .formatted(
                                word,
                                Arrays.stream(Purpose.values())
                                        .filter(purpose -> purpose != Purpose.REPEAT)
                                        .map(AgreementController::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
