package dev.concord.account;

/** What a member does in a project. A lead may do everything an annotator may. */
public enum Role {
    ANNOTATOR,
    LEAD
}
