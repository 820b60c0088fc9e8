package dev.concord.release.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Quota;
import dev.concord.account.Scope;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.release.Publishing;
import dev.concord.release.Recipe;
import dev.concord.release.Release;
import dev.concord.release.ReleaseFault;
import dev.concord.release.ReleaseFile;
import dev.concord.release.ReleaseId;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishes, lists and hands out releases: to leads only, for annotators label blindly. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(name = "Releases", description = "Numbered exports that never change.")
class ReleaseController {

    private static final int PAGE = 100;

    private final Publishing publishing;
    private final Releases releases;
    private final Projects projects;
    private final CurrentAccount current;

    ReleaseController(Publishing publishing, Releases releases, Projects projects, CurrentAccount current) {
        this.publishing = publishing;
        this.releases = releases;
        this.projects = projects;
        this.current = current;
    }

    /** @param sound whether the release is as it was written */
    record Checked(boolean sound, List<ReleaseFault> faults) {}

    record ReleaseList(List<ReleaseAnswer> items, @Nullable String next) {}

    @Operation(summary = "Writes a release of a project.")
    @ApiResponse(responseCode = "201", description = "The release.", useReturnTypeSchema = true)
    @PostMapping("/projects/{slug}/releases")
    @Quota.Of(Quota.HEAVY)
    ResponseEntity<ReleaseAnswer> publish(
            @PathVariable String slug, @RequestBody(required = false) @Nullable WantedRelease wanted) {
        Project project = led(slug);
        Recipe recipe = wanted == null ? Recipe.of(ReleaseLabels.ALL) : wanted.recipe();
        Release made = publishing.publish(Publishing.Order.of(project.id(), recipe, current.id()));
        return ResponseEntity.created(URI.create("/api/v1/releases/" + made.id().value()))
                .body(ReleaseAnswer.of(made, project.slug(), releases.files(made)));
    }

    @Operation(summary = "Lists the releases of a project, newest first.")
    @GetMapping("/projects/{slug}/releases")
    ReleaseList list(@PathVariable String slug, @RequestParam(required = false) @Nullable Integer cursor) {
        Project project = led(slug);
        List<Release> found = releases.of(project.id(), cursor == null ? Integer.MAX_VALUE : cursor, PAGE);
        return new ReleaseList(
                found.stream()
                        .map(release -> ReleaseAnswer.of(release, project.slug(), null))
                        .toList(),
                found.size() < PAGE ? null : String.valueOf(found.getLast().number()));
    }

    @Operation(summary = "Gives the manifest of a release.")
    @ApiResponse(
            responseCode = "200",
            description = "The manifest, byte by byte as it was written.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @GetMapping("/releases/{id}")
    ResponseEntity<byte[]> manifest(@PathVariable long id) {
        Release release = led(new ReleaseId(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(release.manifestSha256())
                .body(releases.manifest(release));
    }

    /** Reads all of the release, and says what of it is not as it was written. */
    @Operation(summary = "Reads all of a release, and says what of it is not as it was written.")
    @GetMapping("/releases/{id}/check")
    @Quota.Of(Quota.HEAVY)
    Checked check(@PathVariable long id) {
        List<ReleaseFault> faults = releases.check(led(new ReleaseId(id)));
        return new Checked(faults.isEmpty(), faults);
    }

    /** What changed from another release of the project to this one. */
    @Operation(summary = "Tells what changed from another release of the project to this one.")
    @GetMapping("/releases/{id}/changes")
    @Quota.Of(Quota.HEAVY)
    ChangesAnswer changes(@PathVariable long id, @RequestParam long since) {
        Release old = led(new ReleaseId(since));
        Release fresh = led(new ReleaseId(id));
        return ChangesAnswer.of(old.number(), fresh.number(), releases.changes(old, fresh));
    }

    /** All files of a release in one archive, packed while it is read; each file's own address can go on where it broke. */
    @Operation(summary = "Downloads all files of a release in one archive.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/releases/{id}/zip")
    void zip(@PathVariable long id, HttpServletResponse answer) throws IOException {
        Release release = led(new ReleaseId(id));
        String name = "%s-v%d".formatted(projects.get(release.project()).slug(), release.number());
        List<ReleaseFile> files = releases.files(release).stream()
                .map(file -> releases.file(release, file.name()))
                .toList();
        answer.setContentType("application/zip");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".zip").build().toString());
        try (var zip = new ZipOutputStream(answer.getOutputStream(), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ReleaseFile file : files) {
                var entry = new ZipEntry(name + "/" + file.name());
                entry.setTimeLocal(release.created().atOffset(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                Files.copy(releases.path(release, file), zip);
                zip.closeEntry();
            }
        }
    }

    /**
     * Spring answers ranges and conditions of a resource by itself, so that a download can go on where it broke; but for
     * If-Range, by which somebody who began with other bytes asks for all of them.
     */
    @Operation(summary = "Downloads one file of a release; ranges let a download go on where it broke.")
    @ApiResponse(
            responseCode = "200",
            description = "The file; ETag is its SHA-256.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/releases/{id}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable long id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String begun)
            throws IOException {
        Release release = led(new ReleaseId(id));
        ReleaseFile file = releases.file(release, name);
        String saved = "%s-v%d-%s".formatted(projects.get(release.project()).slug(), release.number(), file.name());
        String tag = '"' + file.sha256() + '"';
        Path path = releases.path(release, file);
        boolean whole = begun != null && !begun.equals(tag);
        return ResponseEntity.ok()
                .contentType(type(file.name()))
                .eTag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(saved).build().toString())
                // a stream has no ranges
                .body(whole ? new InputStreamResource(Files.newInputStream(path)) : new FileSystemResource(path));
    }

    private static MediaType type(String name) {
        if (name.endsWith(".jsonl")) return MediaType.parseMediaType("application/jsonl");
        if (name.equals("schema.json")) return MediaType.parseMediaType("application/schema+json");
        if (name.endsWith(".json")) return MediaType.APPLICATION_JSON;
        if (name.endsWith(".jsonld")) return MediaType.parseMediaType("application/ld+json");
        if (name.endsWith(".csv")) return MediaType.parseMediaType("text/csv;charset=UTF-8");
        if (name.endsWith(".zip")) return MediaType.parseMediaType("application/zip");
        if (name.endsWith(".parquet")) return MediaType.parseMediaType("application/vnd.apache.parquet");
        if (name.endsWith(".conllup")) return MediaType.parseMediaType("text/plain;charset=UTF-8");
        if (name.endsWith(".svg")) return MediaType.parseMediaType("image/svg+xml");
        return MediaType.parseMediaType("text/markdown;charset=UTF-8");
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }

    private Release led(ReleaseId id) {
        Release release = releases.get(id);
        current.requireLead(release.project());
        return release;
    }
}
