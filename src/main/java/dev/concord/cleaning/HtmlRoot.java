package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Element body;
    private final HtmlFrame names;
    private boolean namesMislead;
    private int all;

    HtmlRoot(Element body, HtmlFrame names, List<HtmlPiece> pieces, int headline) {
        this.body = body;
        this.names = names;
        if (headline >= 0) {
            for (Element at = pieces.get(headline).block(); at != null; at = at.parent()) aroundHeadline.add(at);
        }
        List<HtmlPiece> prose = new ArrayList<>();
        for (HtmlPiece piece : pieces) {
            if (weight(piece) == 0 || inComments(piece)) continue;
            prose.add(piece);
            count(piece);
        }
        int left = prose.stream()
                .filter(piece -> !inFrame(piece, body))
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
        if (!piece.piece().prose || piece.linkDensity() > 0.4 || piece.piece().appeals()) return 0;
        return Math.min(piece.piece().words, 120);
    }

    private boolean inComments(HtmlPiece piece) {
        for (Element at = piece.block(); at != null; at = at.parent()) {
            if (!aroundHeadline.contains(at) && names.isComments(at)) return true;
        }
        return false;
    }

    /** Whether an element is part of the frame, judged by its names and by how little of the text it holds. */
    boolean isFrame(Element element) {
        return frames.computeIfAbsent(element, this::judge);
    }

    private boolean judge(Element element) {
        if (!aroundHeadline.contains(element) && names.isComments(element)) return true;
        boolean named = namesMislead ? HtmlFrame.isFrameElement(element) : names.isFrame(element);
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
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            int held = words.getOrDefault(child, 0);
            if (held > 0 && isFrame(child)) weight -= held;
        }
        return weight;
    }

    private @Nullable Element heaviestChild(Element element) {
        Element best = null;
        int most = 0;
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            int held = words.getOrDefault(child, 0);
            if (held > most) best = child;
            most = Math.max(most, held);
        }
        return best;
    }
}
