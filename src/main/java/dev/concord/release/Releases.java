package dev.concord.release;

import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The releases that were written, and their files. Whether the caller may ask is the caller's door's business. */
@Service
public class Releases {

    private final ReleaseRows rows;
    private final Path exports;

    Releases(ReleaseRows rows, @Value("${concord.exports}") Path exports) {
        this.rows = rows;
        this.exports = exports;
    }

    /**
     * The releases of a project, newest first.
     *
     * @param before the number of the last one seen; {@link Integer#MAX_VALUE} to begin
     */
    @Transactional(readOnly = true)
    public List<Release> of(ProjectId project, int before, int limit) {
        return rows.before(project.value(), before, Limit.of(limit)).stream()
                .map(ReleaseRow::toRelease)
                .toList();
    }

    /** @throws Refusal if there is none */
    @Transactional(readOnly = true)
    public Release get(ReleaseId id) {
        return rows.findById(id.value())
                .map(ReleaseRow::toRelease)
                .orElseThrow(() ->
                        new Refusal(Kind.NOT_FOUND, "There is no release with the number %d.".formatted(id.value())));
    }

    /** Where a release lies. */
    public Path folder(Release release) {
        return exports.toAbsolutePath().normalize().resolve(release.folder());
    }

    /**
     * The manifest, as it was written.
     *
     * @throws Refusal if it is gone, or is not what was written
     */
    public byte[] manifest(Release release) {
        Path file = folder(release).resolve(ReleaseManifest.NAME);
        try {
            byte[] manifest = Files.readAllBytes(file);
            String sha256 = HexFormat.of().formatHex(ReleaseFolder.sha256().digest(manifest));
            if (!sha256.equals(release.manifestSha256())) throw changed(release, ReleaseManifest.NAME);
            return manifest;
        } catch (IOException e) {
            throw gone(release, ReleaseManifest.NAME);
        }
    }

    /** The files of a release: those its manifest lists, and the manifest. */
    public List<ReleaseFile> files(Release release) {
        byte[] manifest = manifest(release);
        List<ReleaseFile> files = new ArrayList<>(ReleaseManifest.files(ReleaseManifest.read(manifest)));
        files.add(new ReleaseFile(ReleaseManifest.NAME, manifest.length, release.manifestSha256()));
        return files;
    }

    /**
     * The file of that name.
     *
     * @throws Refusal if the release has no such file, or it is gone or has another size than was written
     */
    public ReleaseFile file(Release release, String name) {
        ReleaseFile listed = files(release).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "This release has no file of that name."));
        try {
            if (Files.size(path(release, listed)) != listed.bytes()) throw changed(release, name);
        } catch (IOException e) {
            throw gone(release, name);
        }
        return listed;
    }

    /** Where one of its files lies. */
    public Path path(Release release, ReleaseFile file) {
        return folder(release).resolve(file.name());
    }

    /** What of a release is not as it was written; nothing where it is. Reads all of it. */
    public List<ReleaseFault> check(Release release) {
        List<ReleaseFault> faults = new ArrayList<>(ReleaseCheck.of(folder(release)));
        boolean manifestTold = faults.stream().anyMatch(fault -> fault.file().equals(ReleaseManifest.NAME));
        try {
            if (!manifestTold) manifest(release);
        } catch (Refusal refusal) {
            faults.add(new ReleaseFault(ReleaseManifest.NAME, "it is not the one that was written."));
        }
        return faults;
    }

    /**
     * What changed from one release of a project to another.
     *
     * @throws Refusal if they are not of one project, or one of them cannot be read
     */
    public DiffTotals changes(Release old, Release fresh) {
        if (!old.project().equals(fresh.project())) {
            throw new Refusal(Kind.INVALID, "Only releases of one project can be compared.");
        }
        for (Release each : List.of(old, fresh)) manifest(each);
        try {
            return ReleaseDiff.between(folder(old), folder(fresh));
        } catch (IOException e) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "Releases %d and %d cannot be compared: %s"
                            .formatted(old.number(), fresh.number(), e.getMessage()));
        }
    }

    /** Whether every file is there with the bytes that were written. */
    boolean isWhole(Release release) {
        try {
            for (ReleaseFile file : files(release)) {
                Path path = path(release, file);
                if (Files.size(path) != file.bytes()
                        || !ReleaseCheck.sha256(path).equals(file.sha256())) return false;
            }
            return true;
        } catch (IOException | Refusal e) {
            return false;
        }
    }

    private Refusal gone(Release release, String name) {
        return new Refusal(
                Kind.NOT_FOUND,
                "%s of release %d is no longer in %s.".formatted(name, release.number(), folder(release)));
    }

    private Refusal changed(Release release, String name) {
        return new Refusal(
                Kind.CONFLICT,
                "%s of release %d in %s was changed after it was written, and is not handed out."
                        .formatted(name, release.number(), folder(release)));
    }
}
