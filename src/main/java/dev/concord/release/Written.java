package dev.concord.release;

import java.util.List;

/**
 * The files of a release, on the disk and not yet to be seen.
 *
 * @param files as the manifest lists them, without the manifest
 */
record Written(ReleaseCounts counts, List<ReleaseFile> files, ReleaseFile manifest) {

    long bytes() {
        return manifest.bytes() + files.stream().mapToLong(ReleaseFile::bytes).sum();
    }
}
