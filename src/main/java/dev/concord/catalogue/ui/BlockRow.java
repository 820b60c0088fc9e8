package dev.concord.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalogue.ShownBlock;

/** A run of the source with its kind and, where that is known, the reason for it. */
final class BlockRow {

    private BlockRow() {}

    static Div of(ShownBlock block) {
        var kind = new Span(block.kind());
        kind.setClassName("kind");
        var words = new Span(block.text());
        words.setClassName("words");
        var row = new Div(kind, words);
        row.addClassNames("block-row", "kind-" + block.kind());
        if (!block.reason().isEmpty()) {
            var reason = new Span(block.reason());
            reason.setClassName("reason");
            row.add(reason);
        }
        return row;
    }
}
