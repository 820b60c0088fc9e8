package dev.concord.comment;

import java.util.UUID;

/** Names a thread: the id of its first comment. */
public record ThreadId(UUID value) {}
