package dev.concord.cleaning;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by an element's name, role, class and id what part of a page it is. */
final class HtmlFrame {

    private static final Pattern FRAME = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?(?:list|area|section)?|disqus\\w*|respond|replies|foot(?:er)?|sidebar|side-?bar|aside|related\\w*|recommend\\w*|recirc\\w*|"
                    + "shar(?:e|ing|es)\\w*|addtoany\\w*|sharedaddy|social\\w*|follow\\w*|newsletter\\w*|subscri(?:be|ption)\\w*|sign-?up\\w*|opt-?in\\w*|promo\\w*|advert\\w*|ads?|adv|banner\\w*|sponsor\\w*|"
                    + "outbrain\\w*|taboola\\w*|cookies?\\w*|consent\\w*|gdpr\\w*|bread-?crumbs?|nav(?:bar|igation)?|menu|popup|modal|overlay|paywall|read-?more|readmore|also-?read|more-?(?:from|news|stories|posts)|"
                    + "next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|post-?nav\\w*|pagination|pager|trending|most-?(?:read|popular)|popular-?posts?|tags?|tag-?(?:list|links|cloud)|"
                    + "author-?(?:bio|box|info|card|about|profile)?|about-?(?:the-)?author|bio|by-?line|post-?meta|entry-?meta|article-?meta|meta-?data|post-?info|"
                    + "toc|table-of-contents|toc\\w*|ez-toc\\w*|lwptoc|print-?only|screen-reader-text|sr-only|visually-?hidden|skip-?link|login\\w*|register|search-?(?:form|box)|toolbar|widgets?|cta|call-to-action|"
                    + "disclaimer|copyright|legal|rating\\w*|votes?|poll|donate\\w*|teasers?|upsell\\w*|product-?card|hidden|jp-relatedposts|wp-block-latest-posts\\w*|noprint|no-print|feedback)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

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
        switch (element.normalName()) {
            case "footer", "aside", "nav", "address":
                return true;
            case "html", "body", "article", "main", "p", "h1", "h2", "h3", "h4", "blockquote":
                return false;
            default:
                break;
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (role.equals("complementary") || role.equals("navigation") || role.equals("contentinfo") || role.equals("dialog")) {
            return true;
        }
        String names = names(element);
        return FRAME.matcher(names).find() && !ARTICLE.matcher(names).find();
    }

    static boolean isPicture(Element element) {
        String name = element.normalName();
        if (name.equals("figcaption") || name.equals("figure")) return true;
        return !name.equals("body") && PICTURE.matcher(names(element)).find();
    }
}
