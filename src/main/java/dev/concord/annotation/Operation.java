package dev.concord.annotation;

import java.util.UUID;

/** One small change to a sheet, with the client's own id; applying it twice changes nothing. */
public record Operation(UUID id, Change change) {}
