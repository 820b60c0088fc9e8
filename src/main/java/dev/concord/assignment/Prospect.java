package dev.concord.assignment;

import dev.concord.corpus.Project;

/**
 * What somebody may expect of a project beside what waits for her.
 *
 * @param mayAsk whether she may ask for the next article
 * @param calibrating whether she is given nothing but the first round for now
 * @param remaining how many articles of the first round she has not submitted
 */
public record Prospect(Project project, boolean mayAsk, boolean calibrating, long remaining) {}
