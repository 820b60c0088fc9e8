package dev.concord.annotation;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sheet with its labels, which are made of their rows when they are first asked for: a release does so on another thread. */
public final class LabelledSheet {

    private final Sheet sheet;
    private @Nullable Supplier<Labels> unread;
    private @Nullable Labels labels;

    LabelledSheet(Sheet sheet, Supplier<Labels> unread) {
        this.sheet = sheet;
        this.unread = unread;
    }

    public LabelledSheet(Sheet sheet, Labels labels) {
        this.sheet = sheet;
        this.labels = labels;
    }

    public Sheet sheet() {
        return sheet;
    }

    public synchronized Labels labels() {
        if (unread != null) labels = unread.get();
        unread = null;
        return Objects.requireNonNull(labels);
    }
}
