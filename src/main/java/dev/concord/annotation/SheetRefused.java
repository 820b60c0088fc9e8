package dev.concord.annotation;

import dev.concord.shell.Refusal;

/** A sheet cannot be read or changed as was asked. */
public class SheetRefused extends Refusal {

    SheetRefused(Kind kind, String sentence) {
        super(kind, sentence);
    }
}
