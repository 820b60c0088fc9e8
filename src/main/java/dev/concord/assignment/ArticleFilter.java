package dev.concord.assignment;

import org.jspecify.annotations.Nullable;

/**
 * Which articles of a project to list.
 *
 * @param words what headline, outlet or key must hold; empty for any
 * @param state what state at least one assignment must be in; null for any
 * @param unassigned only those that nobody has
 */
public record ArticleFilter(String words, @Nullable AssignmentState state, boolean unassigned) {

    public static final ArticleFilter ALL = new ArticleFilter("", null, false);
}
