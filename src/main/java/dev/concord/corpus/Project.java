package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.scheme.SchemeId;

/**
 * A corpus, its scheme and its people.
 *
 * @param slug its name in addresses, files and commands: a-z, 0-9 and hyphens
 */
public record Project(ProjectId id, String slug, String name, SchemeId scheme) {}
