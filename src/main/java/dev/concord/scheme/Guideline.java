package dev.concord.scheme;

import java.time.Instant;

/**
 * One version of a scheme's annotation manual.
 *
 * @param version from 1; every label carries the version it was made under
 * @param markdown the manual, in CommonMark with tables
 * @param changes what it says differently from the version before; empty where nobody has said
 */
public record Guideline(int version, String markdown, String changes, Instant createdAt) {}
