package dev.concord.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.concord.annotation.ReturnMark;
import dev.concord.annotation.SheetId;
import dev.concord.assignment.SkipReason;
import dev.concord.scheme.Guideline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The element in which a sheet is read and labelled; it saves by itself, through REST. */
@Tag("annotation-workspace")
@JsModule("./workspace/annotation-workspace.ts")
class AnnotationWorkspace extends Component {

    private static final String SPOTS = "event.detail.spots";

    /** A usual reason to skip an article, as the element offers it. */
    private record Reason(String id, String name) {}

    AnnotationWorkspace() {
        getElement()
                .setPropertyList(
                        "skips",
                        Arrays.stream(SkipReason.values())
                                .map(reason -> new Reason(reason.wire(), reason.words()))
                                .toList());
    }

    void show(SheetId sheet) {
        getElement().setProperty("sheet", sheet.value());
    }

    /** Whether a lead reads who may return the sheet, and marks spots for it. */
    void letMark(boolean may) {
        getElement().setProperty("marking", may);
    }

    /** All the spots that are marked, at each change. */
    void onMarked(Consumer<List<ReturnMark>> listener) {
        getElement()
                .addEventListener(
                        "spots-marked",
                        event -> listener.accept(
                                MarkedSpots.read(event.getEventData().get(SPOTS).asString())))
                .addEventData(SPOTS);
    }

    /** Gives the guideline when it is opened beside the text. */
    void onGuideline(Supplier<Optional<Guideline>> guideline) {
        getElement().addEventListener("guideline-wanted", event -> {
            String none = "This project has no guideline yet.";
            getElement()
                    .setProperty(
                            "guide", guideline.get().map(Guideline::markdown).orElse(none));
        });
    }

    /** The annotator goes on and leaves the sheet as it is. */
    void onNext(Runnable listener) {
        getElement().addEventListener("sheet-next", event -> listener.run());
    }

    /** The sheet was submitted or skipped, and there is nothing more to do on it. */
    void onDone(Runnable listener) {
        getElement().addEventListener("sheet-submitted", event -> listener.run());
        getElement().addEventListener("sheet-skipped", event -> listener.run());
    }
}
