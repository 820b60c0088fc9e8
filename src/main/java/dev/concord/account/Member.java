package dev.concord.account;

/** A person and what they do in one project. */
public record Member(Person person, Role role) {}
