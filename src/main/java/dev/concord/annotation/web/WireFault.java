package dev.concord.annotation.web;

/** A field of an operation is wrong; the sentence begins with its name. */
class WireFault extends RuntimeException {

    WireFault(String field, String what) {
        super(field + ": " + what, null, false, false);
    }
}
