package dev.concord.assignment;

import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Project;

/** One line of an annotator's list. */
public record WorkItem(Assignment assignment, ArticleSummary article, Project project) {}
