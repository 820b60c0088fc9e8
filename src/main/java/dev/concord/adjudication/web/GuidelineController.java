package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.CaseId;
import dev.concord.adjudication.Examples;
import dev.concord.annotation.LabelCounts;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.GuidelineDraft;
import dev.concord.scheme.GuidelineDrafts;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guideline's next version, and what was labelled under those before. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(name = "Guideline", description = "The annotation manual, its versions and its next one.")
class GuidelineController {

    private final GuidelineDrafts drafts;
    private final Schemes schemes;
    private final Examples examples;
    private final LabelCounts labels;
    private final CaseAccess access;
    private final Projects projects;

    GuidelineController(
            GuidelineDrafts drafts,
            Schemes schemes,
            Examples examples,
            LabelCounts labels,
            CaseAccess access,
            Projects projects) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.examples = examples;
        this.labels = labels;
        this.access = access;
        this.projects = projects;
    }

    record DraftAnswer(
            String markdown,
            String changes,
            @JsonProperty("based_on") int basedOn,
            long revision) {

        static DraftAnswer of(GuidelineDraft draft) {
            return new DraftAnswer(draft.markdown(), draft.changes(), draft.basedOn(), draft.revision());
        }
    }

    record DraftBody(@Nullable String markdown, @Nullable String changes, long revision) {}

    record PublishBody(long revision) {}

    record PublishedAnswer(int version) {}

    record ExampleAnswer(DraftAnswer draft) {}

    /** @param labels how many labels were made under it */
    record VersionAnswer(int version, String changes, Instant at, long labels) {}

    record GuidelineAnswer(int version, String markdown, String changes, Instant at) {}

    record VersionList(List<VersionAnswer> items) {}

    @Operation(summary = "Gives the draft of the next guideline.")
    @GetMapping("/projects/{slug}/guideline/draft")
    DraftAnswer draft(@PathVariable String slug) {
        return DraftAnswer.of(drafts.get(led(slug).scheme()));
    }

    @Operation(summary = "Saves the draft of the next guideline.")
    @PutMapping("/projects/{slug}/guideline/draft")
    DraftAnswer save(@PathVariable String slug, @RequestBody DraftBody body) {
        return DraftAnswer.of(drafts.save(
                led(slug).scheme(),
                body.markdown() == null ? "" : body.markdown(),
                body.changes() == null ? "" : body.changes(),
                body.revision()));
    }

    @Operation(summary = "Publishes the draft as the next version of the guideline.")
    @PostMapping("/projects/{slug}/guideline/publish")
    PublishedAnswer publish(@PathVariable String slug, @RequestBody PublishBody body) {
        return new PublishedAnswer(
                drafts.publish(led(slug).scheme(), body.revision()).version());
    }

    @Operation(summary = "Lists the versions of the guideline, with the labels made under each.")
    @GetMapping("/projects/{slug}/guideline/versions")
    VersionList versions(@PathVariable String slug) {
        Project project = led(slug);
        Map<Integer, Long> counts = labels.byGuideline(project.id());
        return new VersionList(schemes.guidelines(project.scheme()).stream()
                .map(version -> new VersionAnswer(
                        version.version(),
                        version.changes(),
                        version.createdAt(),
                        counts.getOrDefault(version.version(), 0L)))
                .toList());
    }

    @Operation(summary = "Gives one version of the guideline, in Markdown.")
    @GetMapping("/projects/{slug}/guideline/versions/{version}")
    GuidelineAnswer version(@PathVariable String slug, @PathVariable int version) {
        Guideline guideline = schemes.guideline(led(slug).scheme(), version)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "The guideline has no version %d.".formatted(version)));
        return new GuidelineAnswer(
                guideline.version(), guideline.markdown(), guideline.changes(), guideline.createdAt());
    }

    @Operation(summary = "Adds a case to the draft of the guideline as an example.")
    @PostMapping("/cases/{id}/example")
    ExampleAnswer example(@PathVariable long id) {
        CaseId wanted = new CaseId(id);
        access.requireLed(wanted);
        return new ExampleAnswer(DraftAnswer.of(examples.add(wanted)));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        access.requireLed(project.id());
        return project;
    }
}
