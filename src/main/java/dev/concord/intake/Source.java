package dev.concord.intake;

/**
 * One file's bytes on their way in.
 *
 * @param name as records name it: the path as given, with slashes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Source(String name, byte[] raw) {}
