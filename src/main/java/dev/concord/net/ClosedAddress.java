package dev.concord.net;

import java.io.IOException;
import java.util.Objects;

/** A host that may not be asked; the message goes on after its address. */
public final class ClosedAddress extends IOException {

    private static final long serialVersionUID = 1;

    ClosedAddress(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
