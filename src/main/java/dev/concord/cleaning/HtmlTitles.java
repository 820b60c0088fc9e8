package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline and the dek of a page of HTML. */
final class HtmlTitles {

    private static final Pattern DEK = Pattern.compile(
            "(?:^|[\\s_-])(?:dek|deck|sub-?title\\w*|sub-?head(?:line|ing)?|stand-?first|summary|lead|lede|kicker-?text|excerpt|intro(?:duction)?|teaser-?text|tagline|announce|description|article__?(?:lead|announce))(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_DEK = 70;

    /** What is shorter and in no title of the page names a part of the site, as "World news". */
    private static final int LEAST_WORDS = 3;

    private static final double LEAST = 0.3;
    private static final double MAIN_HEADING = 0.35;
    private static final double WORD_FOR_WORD = 0.4;

    /** What each paragraph before a heading takes from its score, and the most that all of them take. */
    private static final double DEEPER = 0.1;

    private static final double DEEPEST = 0.6;

    private final HtmlPage page;
    private final HtmlStated stated;
    private final HtmlFrame names;
    private final List<HtmlPiece> pieces;

    HtmlTitles(HtmlPage page, HtmlStated stated, HtmlFrame names, List<HtmlPiece> pieces) {
        this.page = page;
        this.stated = stated;
        this.names = names;
        this.pieces = pieces;
    }

    /**
     * The index of the piece that the page's own title repeats: a heading of the first two levels, or whatever says the
     * title word for word; -1 if none does. Titles stand over their article, so the farther into the prose, the less
     * likely.
     */
    int headline() {
        List<Stated> titles = statedTitles();
        int best = -1;
        double bestScore = LEAST;
        double depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            HtmlPiece it = pieces.get(i);
            double score = score(it, titles) - Math.min(DEEPEST, depth);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
            if (it.piece().prose && it.linkDensity() < 0.3) depth += DEEPER;
        }
        return best;
    }

    private static double score(HtmlPiece it, List<Stated> titles) {
        int level = it.heading();
        boolean heading = level == 1 || level == 2;
        String text = it.piece().text;
        if (heading && it.piece().words < LEAST_WORDS && titles.stream().noneMatch(title -> says(title, text)))
            return 0;
        if (!heading && titles.stream().noneMatch(title -> title.text.equals(text))) return 0;
        Set<String> stems = Words.stems(text);
        double score = 0;
        for (Stated title : titles) {
            boolean same = text.equals(title.text);
            if (!heading && !same) continue;
            double likeness = Words.overlap(stems, title.stems) * Math.min(1, Words.overlap(title.stems, stems) + 0.4);
            score = Math.max(score, likeness + (same ? WORD_FOR_WORD : 0));
        }
        return score + (level == 1 && score > 0 ? MAIN_HEADING : 0);
    }

    private static boolean says(Stated title, String words) {
        return title.text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** One of the titles that a page gives itself. */
    private record Stated(String text, Set<String> stems) {}

    /** What the page calls itself, for itself and for those who share it. */
    private List<Stated> statedTitles() {
        return Stream.of(stated.meta("og:title", "twitter:title"), stated.title)
                .filter(title -> !title.isEmpty())
                .distinct()
                .map(title -> new Stated(title, Words.stems(title)))
                .toList();
    }

    /** The heading's words without what else stands in its element. */
    MappedText bare(int headline) {
        List<String> titles = new ArrayList<>();
        statedTitles().forEach(title -> titles.add(title.text()));
        SiteNames site = new SiteNames();
        for (String title : List.copyOf(titles)) {
            int length = site.lengthWithout(title);
            if (length > 0) titles.add(title.substring(0, length));
        }
        return new HeadingWords(titles, sites()).titleOf(pieces.get(headline).piece().mapped);
    }

    private List<String> sites() {
        String publisher = stated.data.publisher();
        return List.of(stated.meta("og:site_name"), publisher == null ? "" : publisher);
    }

    /** The page's title as a piece, for pages whose article has no heading. */
    @Nullable
    MappedText titleElement(SiteNames site) {
        Element title = page.tree.head().firstElementChild();
        while (title != null && !title.normalName().equals("title")) title = title.nextElementSibling();
        TextSpan place = title == null ? null : page.placeOfTitle(title);
        if (place == null) return null;
        MappedText.Builder text = new MappedText.Builder();
        EntityText.add(text, page.raw, place.start(), place.end());
        MappedText whole = text.build();
        String shared = stated.meta("og:title", "twitter:title");
        int at = Words.count(shared) < 3 ? -1 : whole.text().indexOf(shared);
        if (at >= 0) whole = whole.part(at, at + shared.length());
        MappedText unsigned = new HeadingWords(List.of(), sites()).unsigned(whole);
        if (at >= 0 || unsigned != whole) return unsigned;
        int length = site.lengthWithout(whole.text());
        return length <= 0 ? (whole.text().isEmpty() ? null : whole) : whole.part(0, length);
    }

    /**
     * The page's own title as a piece, where it says the heading's words and the heading only sets them otherwise (in
     * capitals, say), or leaves some off that the page's data have, too; null where the heading says it best.
     *
     * @param heading the {@link #bare} one
     */
    @Nullable
    MappedText fuller(String heading) {
        SiteNames site = new SiteNames();
        MappedText title = titleElement(site);
        if (title == null || title.text().equals(heading)) return null;
        String said = title.text();
        String shared = stated.meta("og:title", "twitter:title");
        if (letters(said).equals(letters(heading))) return shared.isEmpty() || shared.equals(said) ? title : null;
        Set<String> words = Words.stems(heading);
        boolean more = !words.isEmpty() && Words.stems(said).containsAll(words) && site.lengthWithout(said) < 0;
        return more && said.equals(shared) && said.equals(stated.data.headline()) ? title : null;
    }

    private static String letters(String text) {
        return Words.BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** A short paragraph right under the headline that the page names as a dek or repeats as its description. */
    int dek(int headline, Element root) {
        String described = stated.meta("og:description", "description");
        for (int i = headline + 1; i < Math.min(pieces.size(), headline + 8); i++) {
            HtmlPiece it = pieces.get(i);
            int words = it.piece().words;
            if (words < 5 || words > LONGEST_DEK || it.linkDensity() > 0.3 || names.isPicture(it.block())) continue;
            boolean named = isNamed(it.block());
            boolean underTitle = i == headline + 1
                    && it.heading() == 2
                    && words >= 8
                    && !it.piece().text.endsWith(":");
            boolean repeats = it.piece().text.equals(described) && !it.inside(root);
            if (named || underTitle || repeats) return i;
            if (it.piece().prose && it.inside(root)) return -1;
        }
        return -1;
    }

    private static boolean isNamed(Element block) {
        Element parent = block.parent();
        return DEK.matcher(names(block)).find()
                || (parent != null
                        && parent.childrenSize() <= 2
                        && DEK.matcher(names(parent)).find());
    }

    private static String names(Element element) {
        return (element.className() + " " + element.id() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    }
}
