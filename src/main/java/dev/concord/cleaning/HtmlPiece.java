package dev.concord.cleaning;

import org.jsoup.nodes.Element;

/**
 * One run of a page's text between two block boundaries.
 *
 * @param block the nearest block element around it
 * @param linkWords how many of its words are links
 */
record HtmlPiece(Piece piece, Element block, int linkWords) {

    double linkDensity() {
        return piece.words == 0 ? 0 : Math.min(1, linkWords / (double) piece.words);
    }

    /** 1 to 6 for a heading, else 0. */
    int heading() {
        for (Element at = block; at != null && !HtmlPieces.isContainer(at); at = at.parent()) {
            String name = at.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
                return name.charAt(1) - '0';
            }
        }
        return 0;
    }

    boolean within(String... names) {
        for (Element at = block; at != null; at = at.parent()) {
            for (String name : names) if (at.normalName().equals(name)) return true;
        }
        return false;
    }

    boolean inside(Element element) {
        for (Element at = block; at != null; at = at.parent()) if (at == element) return true;
        return false;
    }
}
