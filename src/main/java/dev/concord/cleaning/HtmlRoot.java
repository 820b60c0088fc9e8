package dev.concord.cleaning;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The element that holds the article: from the body downwards, always into the child in which most of the page's
 * running text stands, until the text parts. Parts of the frame that hold a good deal of the text are not the frame.
 */
final class HtmlRoot {

    private static final double MOST = 0.75;
    private static final double TOO_MUCH_FOR_FRAME = 0.5;
    private static final double TOO_LITTLE_LEFT = 0.4;

    private final Map<Element, Integer> words = new IdentityHashMap<>();
    private final Map<Element, Boolean> frames = new IdentityHashMap<>();
    private final Map<Element, Boolean> aroundHeadline = new IdentityHashMap<>();
    private final Element body;
    private boolean namesMislead;
    private int all;

    HtmlRoot(Element body, List<HtmlPiece> pieces, int headline) {
        this.body = body;
        if (headline >= 0) {
            for (Element at = pieces.get(headline).block(); at != null; at = at.parent()) aroundHeadline.put(at, true);
        }
        List<HtmlPiece> prose =
                pieces.stream().filter(piece -> weight(piece) > 0).toList();
        prose.stream().filter(piece -> !inComments(piece)).forEach(this::count);
        int left = prose.stream()
                .filter(piece -> !inComments(piece) && !inFrame(piece, body))
                .mapToInt(HtmlRoot::weight)
                .sum();
        // where the names say that most of the page is frame, they speak of something else
        namesMislead = left < all * TOO_LITTLE_LEFT;
        if (namesMislead) frames.clear();
    }

    private void count(HtmlPiece piece) {
        int weight = weight(piece);
        all += weight;
        for (Element at = piece.block(); at != null; at = at.parent()) words.merge(at, weight, Integer::sum);
    }

    /** Words of running text; links and lone labels weigh nothing. */
    private static int weight(HtmlPiece piece) {
        if (piece.linkDensity() > 0.4 || !piece.piece().prose || FrameWords.isAppeal(piece.piece())) return 0;
        return Math.min(piece.piece().words, 120);
    }

    private boolean inComments(HtmlPiece piece) {
        for (Element at = piece.block(); at != null; at = at.parent()) {
            if (!aroundHeadline.containsKey(at) && HtmlFrame.isComments(at)) return true;
        }
        return false;
    }

    /** Whether an element is part of the frame, judged by its names and by how little of the text it holds. */
    boolean isFrame(Element element) {
        return frames.computeIfAbsent(element, this::judge);
    }

    private boolean judge(Element element) {
        if (!aroundHeadline.containsKey(element) && HtmlFrame.isComments(element)) return true;
        boolean named = namesMislead ? HtmlFrame.isFrameElement(element) : HtmlFrame.isFrame(element);
        return named && words.getOrDefault(element, 0) <= all * TOO_MUCH_FOR_FRAME;
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
            if (next == null || isFrame(next) || weightOf(next) < weightOf(at) * MOST) return at;
            if (!HtmlPieces.isContainer(next) && !next.normalName().contains("-")) return at;
            at = next;
        }
    }

    /** What framed children hold does not count for an element. */
    private int weightOf(Element element) {
        int weight = words.getOrDefault(element, 0);
        for (Element child : element.children()) {
            if (isFrame(child)) weight -= words.getOrDefault(child, 0);
        }
        return weight;
    }

    private @Nullable Element heaviestChild(Element element) {
        Element best = null;
        for (Element child : element.children()) {
            if (words.getOrDefault(child, 0) > (best == null ? 0 : words.getOrDefault(best, 0))) best = child;
        }
        return best;
    }
}
