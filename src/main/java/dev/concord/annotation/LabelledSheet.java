package dev.concord.annotation;

/** A sheet with its labels. */
public record LabelledSheet(Sheet sheet, Labels labels) {}
