package dev.concord.cleaning;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The element that holds the article: from the body downwards, always into the child in which most of the page's
 * running text stands, until the text parts. Parts of the frame that hold a good deal of the text are not the frame.
 */
final class HtmlRoot {

    private static final double MOST = 0.75;
    private static final double TOO_MUCH_FOR_FRAME = 0.5;

    private final Map<Element, Integer> words = new IdentityHashMap<>();
    private final Element body;
    private int all;

    HtmlRoot(Element body, List<HtmlPiece> pieces) {
        this.body = body;
        for (HtmlPiece piece : pieces) count(piece);
    }

    private void count(HtmlPiece piece) {
        int weight = weight(piece);
        if (weight == 0) return;
        all += weight;
        for (Element at = piece.block(); at != null; at = at.parent()) words.merge(at, weight, Integer::sum);
    }

    /** Words of running text; links and lone labels weigh nothing. */
    private static int weight(HtmlPiece piece) {
        if (piece.linkDensity() > 0.4 || !piece.piece().prose || FrameWords.isAppeal(piece.piece())) return 0;
        return Math.min(piece.piece().words, 120);
    }

    /** Whether an element is part of the frame, judged by its names and by how little of the text it holds. */
    boolean isFrame(Element element) {
        return HtmlFrame.isFrame(element) && words.getOrDefault(element, 0) <= all * TOO_MUCH_FOR_FRAME;
    }

    /** Whether a piece stands in a part of the frame, looking up as far as the given element. */
    boolean inFrame(HtmlPiece piece, Element upTo) {
        for (Element at = piece.block(); at != null && at != upTo; at = at.parent()) {
            if (isFrame(at)) return true;
        }
        return false;
    }

    Element find() {
        Element at = body;
        while (true) {
            Element next = heaviestChild(at);
            if (next == null || framed(next) || weightOf(next) < (double) weightOf(at) * MOST) return at;
            if (!HtmlPieces.isContainer(next) && !next.normalName().contains("-")) return at;
            at = next;
        }
    }

    private boolean framed(Element element) {
        return isFrame(element);
    }

    private int weightOf(Element element) {
        int weight = words.getOrDefault(element, 0);
        // what its framed children hold does not count for it
        for (Element child : element.children()) {
            if (isFrame(child)) weight -= words.getOrDefault(child, 0);
        }
        return weight;
    }

    private @org.jspecify.annotations.Nullable Element heaviestChild(Element element) {
        Element best = null;
        for (Element child : element.children()) {
            if (best == null || words.getOrDefault(child, 0) > words.getOrDefault(best, 0)) best = child;
        }
        return best;
    }
}
