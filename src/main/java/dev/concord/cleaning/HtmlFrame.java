package dev.concord.cleaning;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells by an element's name, role, class and id what part of a page it is. One for each page: elements share their
 * names, and what a name says is worked out once.
 */
final class HtmlFrame {

    /** Parts of names that give a frame away wherever they stand in a name. */
    private static final Pattern FRAME = Pattern.compile(
            "(?:^|[\\s_-])(?:respond|replies|foot(?:er)?|sidebar|side-?bar|related\\w*|recommend\\w*|recirc\\w*|"
                    + "shar(?:e|ing|es)\\w*|addtoany\\w*|sharedaddy|social\\w*|newsletter\\w*|subscri(?:be|ption)\\w*|sign-?up\\w*|opt-?in\\w*|promo\\w*|advert\\w*|banner\\w*|sponsor\\w*|"
                    + "outbrain\\w*|taboola\\w*|cookies?\\w*|consent\\w*|gdpr\\w*|bread-?crumbs?|nav(?:bar|igation)|popup|modal|overlay|paywall|read-?more|also-?read|more-?(?:from|news|stories|posts)|"
                    + "next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|post-?nav\\w*|pagination|pager|trending|most-?(?:read|popular)|popular-?posts?|tag-?(?:list|links|cloud)|"
                    + "author-?(?:bio|box|info|card|about|profile)|about-?(?:the-)?author|by-?line|post-?meta|entry-?meta|article-?meta|post-?info|"
                    + "toc|table-of-contents|ez-toc\\w*|lwptoc|screen-reader-text|sr-only|visually-?hidden|skip-?link|search-?(?:form|box)|call-to-action|"
                    + "disclaimer|copyright|upsell\\w*|jp-relatedposts|wp-block-latest-posts\\w*)(?:$|[\\s_-])");

    /** Words too common in names to say anything unless they are the whole name. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:^|\\s)(?:aside|follow|ads?|adv|menu|tags?|author|bio|meta|widgets?|cta|legal|rating|votes?|poll|donate|teasers?|login|register|toolbar|noprint|no-print|feedback|readmore|print-only)(?:$|\\s)");

    private static final Set<String> ROLES = Set.of("complementary", "navigation", "contentinfo", "dialog");

    private static final Pattern COMMENTS = Pattern.compile("comment(?!ary)|disqus|\\breplies\\b");

    private static final Pattern PICTURE = Pattern.compile(
            "(?:^|[\\s_-])(?:caption\\w*|wp-caption\\w*|image-?(?:caption|credit|source)|photo-?(?:caption|credit)|img-?(?:caption|credit)|media-?(?:caption|credit)|figcaption|credits?|legend)(?:$|[\\s_-])");

    private static final Pattern ARTICLE = Pattern.compile(
            "(?:article|post|entry|story|page|main|single|blog)[_-]*(?:body|content|text|copy|main)|(?:^|[\\s_-])(?:articlebody|storybody|rich-?text\\w*|prose)(?:$|[\\s_-])");

    private static final int SAYS_FRAME = 1;
    private static final int SAYS_COMMENTS = 2;
    private static final int SAYS_PICTURE = 4;
    private static final int SAYS_ARTICLE = 8;

    /** Sites repeat the names of their parts on all their pages; so many are remembered, and the rest read anew. */
    private static final int MOST_KNOWN = 50_000;

    private static final int LONGEST_KNOWN = 60;

    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private final Map<Element, Integer> elements = new IdentityHashMap<>();

    private boolean says(Element element, int what) {
        Integer known = elements.get(element);
        if (known == null) {
            known = read(element.attr("class")) | read(element.attr("id"));
            elements.put(element, known);
        }
        return (known & what) != 0;
    }

    private static int read(String names) {
        int said = 0;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            if (i < names.length() && !Characters.isSpace(names.charAt(i))) continue;
            if (i - start > 1) said |= known(names.substring(start, i));
            start = i + 1;
        }
        return said;
    }

    private static int known(String token) {
        Integer known = KNOWN.get(token);
        if (known != null) return known;
        int said = readToken(token);
        if (token.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) KNOWN.put(token, said);
        return said;
    }

    private static int readToken(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        boolean frame = FRAME.matcher(lower).find() || WHOLE.matcher(lower).find();
        return (frame ? SAYS_FRAME : 0)
                | (COMMENTS.matcher(lower).find() ? SAYS_COMMENTS : 0)
                | (PICTURE.matcher(lower).find() ? SAYS_PICTURE : 0)
                | (ARTICLE.matcher(lower).find() ? SAYS_ARTICLE : 0);
    }

    boolean isFrame(Element element) {
        if (isFrameElement(element)) return true;
        switch (element.normalName()) {
            case "html", "body", "article", "main", "p", "h1", "h2", "h3", "h4", "blockquote":
                return false;
            default:
                break;
        }
        if (element.hasAttr("role") && ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) return true;
        return says(element, SAYS_FRAME) && !says(element, SAYS_ARTICLE);
    }

    /** Named as the place of readers' comments. */
    boolean isComments(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "article", "main", "p" -> false;
            default -> says(element, SAYS_COMMENTS);
        };
    }

    /** A frame by what it is, whatever its name. */
    static boolean isFrameElement(Element element) {
        return switch (element.normalName()) {
            case "footer", "aside", "nav", "address" -> true;
            default -> false;
        };
    }

    boolean isPicture(Element element) {
        String name = element.normalName();
        if (name.equals("figcaption") || name.equals("figure")) return true;
        return !name.equals("body") && says(element, SAYS_PICTURE);
    }
}
