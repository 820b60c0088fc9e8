package dev.concord.annotation;

/** A label as its row has it, read without the row being watched for changes: a release reads millions. */
record LabelText(long sheetId, Layer layer, String value) {}
