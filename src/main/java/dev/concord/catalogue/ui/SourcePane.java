package dev.concord.catalogue.ui;

import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.concord.cleaning.Pieces;
import dev.concord.text.TextSpan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The source as it came, tinted by what its pieces are. Of a long one only the beginning. */
class SourcePane extends Pre {

    private static final int LONGEST = 300_000;

    SourcePane() {
        addClassNames("source-text", "mend-source");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Source");
    }

    void show(String source, Pieces pieces) {
        removeAll();
        List<Integer> order = IntStream.range(0, pieces.size())
                .boxed()
                .sorted(Comparator.comparing(i -> pieces.raw(i).start()))
                .toList();
        int at = 0;
        for (int i : order) {
            TextSpan raw = pieces.raw(i);
            if (raw.start() < at || raw.end() > LONGEST) continue;
            if (raw.start() > at) add(new Span(source.substring(at, raw.start())));
            var piece = new Span(source.substring(raw.start(), raw.end()));
            piece.addClassNames("source-piece", "kind-" + pieces.kind(i).word());
            piece.getElement().setAttribute("data-raw", String.valueOf(i));
            add(piece);
            at = raw.end();
        }
        add(new Span(source.substring(at, Math.max(at, Math.min(source.length(), LONGEST)))));
    }

    /** Brings the place of a piece into sight. */
    void reveal(int i) {
        getElement().executeJs("""
                this.querySelector('.source-now')?.classList.remove('source-now')
                const now = this.querySelector(`[data-raw="${$0}"]`)
                now?.classList.add('source-now')
                if (now) this.scrollTop = now.offsetTop - this.offsetTop - this.clientHeight / 3""", i);
    }
}
