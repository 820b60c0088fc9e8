package dev.concord.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import dev.concord.catalogue.ShownBlock;
import dev.concord.cleaning.Pieces;
import java.util.function.IntConsumer;

/** The pieces of a source in its order, tinted by kind, each with its reason; the arrows go from one to the next. */
class PieceList extends Div {

    /** Where the caret stands in the piece's words, or -1. */
    private static final String CARET = """
            (() => { const at = getSelection(); const words = event.target.closest('[data-i]')?.querySelector('.words');
            return at && at.isCollapsed && words?.contains(at.anchorNode) ? at.anchorOffset : -1 })()""";

    private static final String INDEX = "Number(event.target.closest('[data-i]')?.dataset.i ?? -1)";

    private static final String MOVE = """
            this.addEventListener('keydown', event => {
              const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key]
              const row = event.target.closest('[data-i]')
              if (!step || !row || event.ctrlKey || event.altKey || event.metaKey) return
              event.preventDefault()
              row[step]?.focus()
            })""";

    /** A key that was pressed in a piece. */
    interface Key {
        void pressed(int piece, String key, int caret);
    }

    PieceList(IntConsumer focused, Key key) {
        addClassName("piece-list");
        getElement().setAttribute("role", "list").setAttribute("aria-label", "Pieces of the source");
        getElement().executeJs(MOVE);
        getElement()
                .addEventListener(
                        "focusin",
                        event -> focused.accept(event.getEventData().get(INDEX).asInt()))
                .addEventData(INDEX);
        getElement()
                .addEventListener(
                        "keydown",
                        event -> key.pressed(
                                event.getEventData().get(INDEX).asInt(),
                                event.getEventData().get("event.key").asString(),
                                event.getEventData().get(CARET).asInt()))
                .addEventData(INDEX)
                .addEventData("event.key")
                .addEventData(CARET)
                .setFilter("'hdbscxjzr/'.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey");
    }

    void show(Pieces pieces) {
        removeAll();
        for (int i = 0; i < pieces.size(); i++) add(row(pieces, i));
    }

    void focus(int i) {
        if (i >= 0 && i < getComponentCount())
            getComponentAt(i).getElement().executeJs("setTimeout(() => this.focus({ preventScroll: true }))");
    }

    private static Div row(Pieces pieces, int i) {
        Div row = BlockRow.of(new ShownBlock(pieces.kind(i).word(), pieces.text(i), pieces.reason(i)));
        row.getElement()
                .setAttribute("data-i", String.valueOf(i))
                .setAttribute("tabindex", "0")
                .setAttribute("role", "listitem");
        return row;
    }
}
