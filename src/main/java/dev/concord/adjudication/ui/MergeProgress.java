package dev.concord.adjudication.ui;

import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.concord.adjudication.Merge;
import org.jspecify.annotations.Nullable;

/** How far a run of a rule is, in articles. */
class MergeProgress extends ProgressBar {

    /** Something is being done; how much of it is not known yet. */
    void begin(String what) {
        getElement().setAttribute("aria-label", what);
        setIndeterminate(true);
        setVisible(true);
    }

    /** Null while nothing is known. */
    void show(@Nullable Merge far) {
        if (far == null || far.total() == 0) return;
        setIndeterminate(false);
        setMax(far.total());
        setValue(Math.min(far.done(), far.total()));
    }
}
