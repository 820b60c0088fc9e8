package dev.concord.account;

/**
 * What others may know of an account.
 *
 * @param name what the person signs in with, lower case
 * @param displayName what screens show
 * @param administrator may create accounts, and passes as lead in every project
 * @param active may sign in; one who may not keeps her name on what she made
 */
public record Person(AccountId id, String name, String displayName, boolean administrator, boolean active) {}
