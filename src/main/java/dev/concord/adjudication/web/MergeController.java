package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Merge;
import dev.concord.adjudication.MergePreview;
import dev.concord.adjudication.MergeRule;
import dev.concord.adjudication.MergeWork;
import dev.concord.adjudication.Merges;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Previews, applies and takes back merges by rule. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(name = "Merges", description = "Many cases decided by one rule.")
class MergeController {

    private static final int LISTED = 100;

    private final Merges merges;
    private final MergeWork work;
    private final CaseAccess access;
    private final Projects projects;
    private final CurrentAccount current;

    MergeController(Merges merges, MergeWork work, CaseAccess access, Projects projects, CurrentAccount current) {
        this.merges = merges;
        this.work = work;
        this.access = access;
        this.projects = projects;
        this.current = current;
    }

    record RuleBody(
            @Nullable UUID id,
            @Nullable String rule,
            @Nullable Double threshold,
            @JsonProperty("at_least") @Nullable Integer atLeast,
            @Nullable List<String> layers,
            @Nullable Boolean settle) {}

    record LineAnswer(String layer, String kind, long taken, long left, long kept, long already, long settled) {}

    record PreviewAnswer(long taken, long left, long kept, long already, long settled, List<LineAnswer> by) {

        static PreviewAnswer of(MergePreview preview) {
            return new PreviewAnswer(
                    preview.taken(),
                    preview.left(),
                    preview.kept(),
                    preview.already(),
                    preview.settled(),
                    preview.lines().stream()
                            .map(line -> new LineAnswer(
                                    line.layer().wire(),
                                    line.kind(),
                                    line.taken(),
                                    line.left(),
                                    line.kept(),
                                    line.already(),
                                    line.settled()))
                            .toList());
        }
    }

    record MergeAnswer(
            UUID id,
            String state,
            String rule,
            double threshold,
            @JsonProperty("at_least") int atLeast,
            List<String> layers,
            boolean settle,
            long done,
            long total,
            long taken,
            long settled,
            long kept,
            Instant at) {

        static MergeAnswer of(Merge merge) {
            return new MergeAnswer(
                    merge.id(),
                    merge.state().wire(),
                    merge.rule().kind().wire(),
                    merge.rule().threshold(),
                    merge.rule().atLeast(),
                    merge.rule().layers().stream().map(CaseLayer::wire).sorted().toList(),
                    merge.settle(),
                    merge.done(),
                    merge.total(),
                    merge.taken(),
                    merge.settled(),
                    merge.kept(),
                    merge.at());
        }
    }

    record MergeList(List<MergeAnswer> items) {}

    @Hidden // described with those that start
    @PostMapping(path = "/projects/{slug}/merges", params = "preview=true")
    PreviewAnswer preview(@PathVariable String slug, @RequestBody RuleBody body) {
        return PreviewAnswer.of(merges.preview(led(slug).id(), rule(body)));
    }

    /** 202 while it is still going on; ask again at its address. */
    @Operation(
            summary = "Decides by a rule all cases that it can decide, or with preview=true counts them.",
            description = "The id is a UUID of the client’s: sent twice, it merges once.")
    @ApiResponse(
            responseCode = "200",
            description = "The merge, done; with preview=true what it would do.",
            content = @Content(schema = @Schema(oneOf = {MergeAnswer.class, PreviewAnswer.class})))
    @ApiResponse(
            responseCode = "202",
            description = "The merge, which goes on; ask again at its address.",
            useReturnTypeSchema = true)
    @PostMapping("/projects/{slug}/merges")
    ResponseEntity<MergeAnswer> start(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody RuleBody body) {
        Project project = led(slug);
        UUID id = body.id();
        if (id == null)
            throw new Refusal(Refusal.Kind.INVALID, "id: is missing; a run carries a UUID of its client's.");
        merges.start(id, project.id(), rule(body), Boolean.TRUE.equals(body.settle()), current.id());
        return answer(work.apply(id));
    }

    @Operation(summary = "Lists the merges of a project, latest first.")
    @GetMapping("/projects/{slug}/merges")
    MergeList list(@PathVariable String slug) {
        return new MergeList(
                merges.of(led(slug).id(), LISTED).stream().map(MergeAnswer::of).toList());
    }

    @Operation(summary = "Tells how far a merge is.")
    @GetMapping("/merges/{id}")
    MergeAnswer one(@PathVariable UUID id) {
        return MergeAnswer.of(led(id));
    }

    @Operation(summary = "Takes a merge back.")
    @ApiResponse(responseCode = "200", description = "The merge, taken back.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "The merge, which is being taken back; ask again at its address.",
            useReturnTypeSchema = true)
    @PostMapping("/merges/{id}/undo")
    ResponseEntity<MergeAnswer> undo(@PathVariable UUID id) {
        led(id);
        AccountId by = current.id();
        merges.startUndo(id);
        return answer(work.undo(id, by));
    }

    private static ResponseEntity<MergeAnswer> answer(Merge merge) {
        boolean going = merge.state() == Merge.State.RUNNING || merge.state() == Merge.State.UNDOING;
        return ResponseEntity.status(going ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(URI.create("/api/v1/merges/" + merge.id()))
                .body(MergeAnswer.of(merge));
    }

    private static MergeRule rule(RuleBody body) {
        MergeRule.Kind kind = Arrays.stream(MergeRule.Kind.values())
                .filter(one -> one.wire().equals(body.rule()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "rule: \"%s\" is none of unanimous, majority, threshold.".formatted(body.rule())));
        return new MergeRule(
                kind,
                body.threshold() == null ? (kind == MergeRule.Kind.THRESHOLD ? 0 : 1) : body.threshold(),
                body.atLeast() == null ? 2 : body.atLeast(),
                layers(body.layers()));
    }

    private static Set<CaseLayer> layers(@Nullable List<String> names) {
        if (names == null) return EnumSet.allOf(CaseLayer.class);
        return names.stream().map(MergeController::layer).collect(Collectors.toSet());
    }

    private static CaseLayer layer(String name) {
        return Arrays.stream(CaseLayer.values())
                .filter(one -> one.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "layers: \"%s\" is none of sentiment, topics, mentions, quotes.".formatted(name)));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        access.requireLed(project.id());
        return project;
    }

    private Merge led(UUID id) {
        Merge merge = merges.get(id);
        access.requireLed(merge.project());
        return merge;
    }
}
