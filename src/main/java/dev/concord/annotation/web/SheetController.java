package dev.concord.annotation.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Quota;
import dev.concord.account.Scope;
import dev.concord.annotation.NewTexts;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.Outcome;
import dev.concord.annotation.ReturnMarks;
import dev.concord.annotation.Saved;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetAccess;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Pull;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads sheets, and takes operations from the browser and from every other client. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sheets", description = "One labeller’s labels on one article, and the operations that change them.")
class SheetController {

    private final Sheets sheets;
    private final ReturnMarks returns;
    private final SheetAccess access;
    private final Operations operations;
    private final Pull pull;
    private final Projects projects;
    private final Articles articles;
    private final NewTexts texts;
    private final Speakers speakers;
    private final Schemes schemes;
    private final CurrentAccount current;

    SheetController(
            Sheets sheets,
            ReturnMarks returns,
            SheetAccess access,
            Operations operations,
            Pull pull,
            Projects projects,
            Articles articles,
            NewTexts texts,
            Speakers speakers,
            Schemes schemes,
            CurrentAccount current) {
        this.sheets = sheets;
        this.returns = returns;
        this.access = access;
        this.operations = operations;
        this.pull = pull;
        this.projects = projects;
        this.articles = articles;
        this.texts = texts;
        this.speakers = speakers;
        this.schemes = schemes;
        this.current = current;
    }

    /** @param kind one of the usual reasons; without one it is another reason, which words must tell */
    record SkipBody(@Nullable String kind, @Nullable String reason) {

        SkipReason why() {
            if (kind == null) return SkipReason.OTHER;
            return SkipReason.of(kind)
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.INVALID,
                            "kind: \"%s\" is none of %s."
                                    .formatted(
                                            kind,
                                            Arrays.stream(SkipReason.values())
                                                    .map(SkipReason::wire)
                                                    .collect(Collectors.joining(", ")))));
        }

        String words() {
            return reason == null ? "" : reason;
        }
    }

    record OutcomeAnswer(UUID id, String result, @Nullable String reason) {

        static OutcomeAnswer of(Outcome outcome) {
            return new OutcomeAnswer(outcome.id(), outcome.result().name().toLowerCase(Locale.ROOT), outcome.reason());
        }
    }

    record SavedAnswer(long revision, List<OutcomeAnswer> results) {}

    @io.swagger.v3.oas.annotations.Operation(summary = "Gives a sheet with its article, labels, scheme and speakers.")
    @GetMapping("/sheets/{id}")
    SheetAnswer sheet(@PathVariable long id) {
        return answer(access.requireReadable(new SheetId(id)));
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Opens the next sheet of the caller; 204 where there is none.")
    @ApiResponse(responseCode = "200", description = "The sheet.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "There is nothing to do.", content = @Content)
    @PostMapping("/projects/{slug}/next")
    ResponseEntity<SheetAnswer> next(@PathVariable String slug) {
        Project project = projects.require(slug);
        current.requireAnnotator(project.id());
        return pull.next(project.id(), current.id())
                .map(assignment -> ResponseEntity.ok(answer(sheets.get(sheets.open(assignment.id())))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Applies operations to a sheet: the one way in for labels.")
    @PostMapping("/sheets/{id}/operations")
    @Quota.Of(Quota.LABELS)
    @Transactional
    SavedAnswer apply(@PathVariable long id, @RequestBody JsonNode body) {
        Sheet sheet = access.holdWritable(new SheetId(id));
        List<UUID> ids = ids(body);
        OperationReader reader = new OperationReader(articles.get(sheet.article()), articles, texts);
        List<Operation> readable = new ArrayList<>();
        List<@Nullable Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            try {
                readable.add(reader.operation(ids.get(i), body.get(i)));
                outcomes.add(null);
            } catch (WireFault fault) {
                outcomes.add(Outcome.refused(ids.get(i), String.valueOf(fault.getMessage())));
            }
        }
        return merged(operations.apply(sheet, current.id(), readable), outcomes);
    }

    private static List<UUID> ids(JsonNode body) {
        try {
            return OperationWire.ids(body);
        } catch (WireFault fault) {
            throw new Refusal(Refusal.Kind.INVALID, String.valueOf(fault.getMessage()));
        }
    }

    /** Puts the outcomes of what could be read between those of what could not, in the order sent. */
    private static SavedAnswer merged(Saved saved, List<@Nullable Outcome> unreadable) {
        Iterator<Outcome> applied = saved.outcomes().iterator();
        List<OutcomeAnswer> results = new ArrayList<>();
        for (Outcome refused : unreadable) {
            results.add(OutcomeAnswer.of(refused == null ? applied.next() : refused));
        }
        return new SavedAnswer(saved.revision(), results);
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Submits a sheet of the caller.")
    @PostMapping("/sheets/{id}/submit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable long id) {
        sheets.submit(access.requireMine(new SheetId(id)).id());
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Skips an article, with a reason.")
    @PostMapping("/sheets/{id}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable long id, @RequestBody SkipBody skip) {
        sheets.skip(access.requireMine(new SheetId(id)).id(), skip.why(), skip.words());
    }

    @Needs(Scope.LEAD)
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Returns a submitted sheet to its annotator, with a reason and marks.")
    @PostMapping("/sheets/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable long id, @RequestBody JsonNode body) {
        Sheet sheet = access.requireLed(new SheetId(id));
        returns.giveBack(sheet.id(), ReturnWire.reason(body), ReturnWire.marks(body, articles.get(sheet.article())));
    }

    private SheetAnswer answer(Sheet sheet) {
        Project project = projects.get(sheet.project());
        Article article = articles.get(sheet.article());
        return SheetAnswer.of(
                sheet,
                sheet.state().editable() && access.mayWrite(sheet),
                project.slug(),
                article,
                sheets.labels(sheet.id()),
                returns.of(sheet),
                schemes.guidelinesAfter(project.scheme(), sheet.guideline()),
                schemes.get(project.scheme()),
                speakers.of(project.id()));
    }
}
