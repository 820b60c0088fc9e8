package dev.concord.cleaning;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by an element's name, role, class and id what part of a page it is. */
final class HtmlFrame {

    /** Parts of names that give a frame away wherever they stand in a name. */
    private static final Pattern FRAME = Pattern.compile(
            "(?:^|[\\s_-])(?:respond|replies|foot(?:er)?|sidebar|side-?bar|related\\w*|recommend\\w*|recirc\\w*|"
                    + "shar(?:e|ing|es)\\w*|addtoany\\w*|sharedaddy|social\\w*|newsletter\\w*|subscri(?:be|ption)\\w*|sign-?up\\w*|opt-?in\\w*|promo\\w*|advert\\w*|banner\\w*|sponsor\\w*|"
                    + "outbrain\\w*|taboola\\w*|cookies?\\w*|consent\\w*|gdpr\\w*|bread-?crumbs?|nav(?:bar|igation)|popup|modal|overlay|paywall|read-?more|also-?read|more-?(?:from|news|stories|posts)|"
                    + "next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|post-?nav\\w*|pagination|pager|trending|most-?(?:read|popular)|popular-?posts?|tag-?(?:list|links|cloud)|"
                    + "author-?(?:bio|box|info|card|about|profile)|about-?(?:the-)?author|by-?line|post-?meta|entry-?meta|article-?meta|post-?info|"
                    + "toc|table-of-contents|ez-toc\\w*|lwptoc|screen-reader-text|sr-only|visually-?hidden|skip-?link|search-?(?:form|box)|call-to-action|"
                    + "disclaimer|copyright|upsell\\w*|jp-relatedposts|wp-block-latest-posts\\w*)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /** Words too common in names to say anything unless they are the whole name. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:^|\\s)(?:aside|follow|ads?|adv|menu|tags?|author|bio|meta|widgets?|cta|legal|rating|votes?|poll|donate|teasers?|login|register|toolbar|noprint|no-print|feedback|readmore|print-only)(?:$|\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS =
            Pattern.compile("comment(?!ary)|disqus|\\breplies\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE = Pattern.compile(
            "(?:^|[\\s_-])(?:caption\\w*|wp-caption\\w*|image-?(?:caption|credit|source)|photo-?(?:caption|credit)|img-?(?:caption|credit)|media-?(?:caption|credit)|figcaption|credits?|legend)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile(
            "(?:article|post|entry|story|page|main|single|blog)[_-]*(?:body|content|text|copy|main)|(?:^|[\\s_-])(?:articlebody|storybody|rich-?text\\w*|prose)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private HtmlFrame() {}

    private static String names(Element element) {
        return element.className() + " " + element.id();
    }

    static boolean isFrame(Element element) {
        if (isFrameElement(element)) return true;
        switch (element.normalName()) {
            case "html", "body", "article", "main", "p", "h1", "h2", "h3", "h4", "blockquote":
                return false;
            default:
                break;
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (role.equals("complementary")
                || role.equals("navigation")
                || role.equals("contentinfo")
                || role.equals("dialog")) {
            return true;
        }
        String names = names(element);
        return (FRAME.matcher(names).find() || WHOLE.matcher(names).find())
                && !ARTICLE.matcher(names).find();
    }

    /** Named as the place of readers' comments. */
    static boolean isComments(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "article", "main", "p" -> false;
            default -> COMMENTS.matcher(names(element)).find();
        };
    }

    /** A frame by what it is, whatever its name. */
    static boolean isFrameElement(Element element) {
        return switch (element.normalName()) {
            case "footer", "aside", "nav", "address" -> true;
            default -> false;
        };
    }

    static boolean isPicture(Element element) {
        String name = element.normalName();
        if (name.equals("figcaption") || name.equals("figure")) return true;
        return !name.equals("body") && PICTURE.matcher(names(element)).find();
    }
}
