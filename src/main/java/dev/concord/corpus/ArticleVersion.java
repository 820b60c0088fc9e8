package dev.concord.corpus;

import dev.concord.account.AccountId;
import java.time.Instant;

/** An older text of an article: until when it was the article's, and who gave the one after it. */
public record ArticleVersion(int version, Instant endedAt, AccountId endedBy) {}
