package dev.concord.corpus.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param next the cursor with which to ask for those after them, null at the end
 */
record Page<T>(List<T> items, @Nullable String next) {}
