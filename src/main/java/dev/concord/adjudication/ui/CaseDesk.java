package dev.concord.adjudication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.concord.account.Person;
import dev.concord.adjudication.CaseId;
import dev.concord.corpus.ArticleId;
import java.util.function.Consumer;

/** The element on which cases are decided one after the other; it decides by itself, through REST. */
@Tag("case-desk")
@JsModule("./adjudication/case-desk.ts")
class CaseDesk extends Component {

    /**
     * A case, and how far its article is.
     *
     * @param open undecided cases of the article
     */
    record Shown(CaseId id, ArticleId article, boolean settled, int open) {}

    /**
     * @param filter the list that next and previous follow, as addresses name it
     * @param by whose decisions wait in this browser
     */
    void show(CaseId id, String filter, Person by) {
        getElement().setProperty("account", by.name());
        getElement().setProperty("filter", filter);
        getElement().setProperty("case", id.value());
    }

    /** Reads the case anew, because something else about its article has changed. */
    void again() {
        getElement().callJsFunction("again");
    }

    /** Another case is on the desk. */
    void onShown(Consumer<Shown> listener) {
        on("case-shown", listener);
    }

    /** The server has answered a decision, perhaps of a case that was on the desk before. */
    void onAnswered(Consumer<Shown> listener) {
        on("case-known", listener);
    }

    private void on(String type, Consumer<Shown> listener) {
        getElement()
                .addEventListener(type, event -> {
                    var detail = event.getEventData();
                    listener.accept(new Shown(
                            new CaseId(detail.get("event.detail.id").longValue()),
                            new ArticleId(detail.get("event.detail.article").longValue()),
                            detail.get("event.detail.settled").booleanValue(),
                            detail.get("event.detail.open").intValue()));
                })
                .addEventData("event.detail.id")
                .addEventData("event.detail.article")
                .addEventData("event.detail.settled")
                .addEventData("event.detail.open");
    }

    /** The last case of the list is decided, and the list is asked for. */
    void onDone(Runnable listener) {
        getElement().addEventListener("cases-done", event -> listener.run());
    }
}
