package dev.concord.account;

/** A token that was just made, with the secret that is given away this once. */
public record IssuedToken(Token token, String secret) {}
