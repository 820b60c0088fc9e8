package dev.concord.corpus;

import dev.concord.account.AccountId;
import dev.concord.scheme.NewScheme;
import org.jspecify.annotations.Nullable;

/**
 * What a project is made of.
 *
 * @param guideline the annotation manual in Markdown; an empty one is the usual manual with the scheme's own words
 * @param lead who leads it first; null where an administrator sees to that later
 */
public record NewProject(
        String name,
        NewScheme scheme,
        String guideline,
        @Nullable AccountId lead) {}
