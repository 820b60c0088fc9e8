package dev.concord.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.concord.annotation.SheetId;

/** The element in which a sheet is read and labelled; it saves by itself, through REST. */
@Tag("annotation-workspace")
@JsModule("./workspace/annotation-workspace.ts")
class AnnotationWorkspace extends Component {

    void show(SheetId sheet) {
        getElement().setProperty("sheet", sheet.value());
    }

    /** The sheet was submitted or skipped, and there is nothing more to do on it. */
    void onDone(Runnable listener) {
        getElement().addEventListener("sheet-submitted", event -> listener.run());
        getElement().addEventListener("sheet-skipped", event -> listener.run());
    }
}
