package dev.concord.shell;

/**
 * A cell of a {@link DataTable} that leads somewhere.
 *
 * @param value what stands in it
 * @param path of the screen behind it, without a slash in front: "articles?project=x"
 */
public record Linked(Object value, String path) {}
