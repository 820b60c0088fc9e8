package dev.concord.cleaning;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words pages frame their articles with: labels of lists, buttons, calls to subscribe, notices. */
final class FrameWords {

    /** Labels over titles of other articles. */
    private static final Set<String> TEASER_LABELS = Set.of(
            "read also",
            "also read",
            "read more",
            "see also",
            "read next",
            "read on",
            "more",
            "related",
            "related article",
            "related articles",
            "related stories",
            "related story",
            "related news",
            "related coverage",
            "related links",
            "related content",
            "related posts",
            "related topics",
            "related reading",
            "more on this story",
            "more on this",
            "more on this topic",
            "more on",
            "more from",
            "more news",
            "more stories",
            "other news",
            "recommended",
            "recommended for you",
            "you may also like",
            "you might also like",
            "you may like",
            "don't miss",
            "editor's picks",
            "editors' picks",
            "editor's choice",
            "keep reading",
            "up next",
            "next up",
            "background",
            "further reading",
            "in this story",
            "also on rt",
            "follow the story",
            "more about",
            "earlier",
            "previously",
            "story continues below",
            "читайте также",
            "читать также",
            "по теме",
            "материалы по теме",
            "другие новости",
            "ещё по теме",
            "смотрите также",
            "関連記事",
            "関連ニュース",
            "あわせて読みたい",
            "関連リンク",
            "こちらもおすすめ",
            "lire aussi",
            "à lire aussi",
            "lesen sie auch",
            "mehr zum thema",
            "lea también",
            "相关新闻",
            "相关阅读",
            "관련기사");

    /** Labels of what follows an article; after them hardly ever comes more of it. */
    private static final Set<String> TAIL_LABELS = Set.of(
            "most read",
            "most popular",
            "most viewed",
            "most watched",
            "popular",
            "popular now",
            "popular news",
            "top stories",
            "top news",
            "latest",
            "latest news",
            "latest stories",
            "newsfeed",
            "news feed",
            "trending",
            "trending now",
            "in other media",
            "partner news",
            "partners news",
            "show more",
            "load more",
            "tags",
            "tag",
            "key words",
            "keywords",
            "topics",
            "topic",
            "explore more",
            "what's new",
            "about us",
            "contact us",
            "contacts",
            "sections",
            "infographics",
            "in pictures",
            "our standards",
            "sponsored",
            "sponsored content",
            "promoted",
            "from the web",
            "around the web",
            "elsewhere",
            "more in",
            "back to top",
            "page top",
            "explore xinhuanet",
            "publication status",
            "published in section",
            "about the author",
            "about the authors",
            "press review",
            "chats",
            "all comments",
            "теги",
            "популярное",
            "самое читаемое",
            "новости партнеров",
            "главные новости",
            "лента новостей",
            "アクセスランキング",
            "ランキング",
            "最新ニュース",
            "おすすめ記事",
            "geography",
            "persons");

    /** Labels of what readers write: it reads like prose and is not the article. */
    private static final Set<String> COMMENT_LABELS = Set.of(
            "comments",
            "comment",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "join the discussion",
            "join the conversation",
            "add a comment",
            "write a comment",
            "view comments",
            "show comments",
            "discussion",
            "комментарии",
            "コメント",
            "commentaires",
            "kommentare",
            "comentarios");

    /** Buttons and names of the page's parts. */
    private static final Set<String> CONTROLS = Set.of(
            "share",
            "share this",
            "share this article",
            "share on facebook",
            "share on twitter",
            "tweet",
            "print",
            "email",
            "e-mail",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "linkedin",
            "reddit",
            "pinterest",
            "vk",
            "subscribe",
            "sign up",
            "sign in",
            "login",
            "log in",
            "log out",
            "register",
            "log in or register",
            "menu",
            "home",
            "main",
            "search",
            "loading",
            "loader",
            "get short url",
            "advertisement",
            "advertisements",
            "ad",
            "ads",
            "save",
            "follow us",
            "follow",
            "copy link",
            "link copied",
            "listen",
            "photo",
            "photos",
            "video",
            "videos",
            "gallery",
            "close",
            "skip",
            "skip to main content",
            "skip to content",
            "back",
            "next",
            "previous",
            "prev",
            "play",
            "pause",
            "mute",
            "news",
            "world",
            "world news",
            "asia",
            "europe",
            "africa",
            "americas",
            "politics",
            "business",
            "economy",
            "sport",
            "sports",
            "society",
            "culture",
            "science",
            "technology",
            "tech",
            "opinion",
            "analysis",
            "military",
            "russia",
            "japan",
            "international",
            "national",
            "all news",
            "back to main page",
            "main page",
            "text size",
            "print this article",
            "article history",
            "audio",
            "podcast",
            "newsletter",
            "newsletters",
            "games",
            "live",
            "breaking",
            "breaking news",
            "exclusive",
            "editorial",
            "edit",
            "reply",
            "report",
            "like",
            "send",
            "cancel",
            "submit",
            "ok",
            "accept",
            "accept all",
            "reject",
            "reject all",
            "i agree",
            "agree",
            "settings",
            "cookie settings",
            "privacy policy",
            "terms of use",
            "terms of service",
            "more info",
            "learn more",
            "find out more",
            "click here",
            "download",
            "transcript",
            "text version",
            "events",
            "documents",
            "structure",
            "english",
            "русский",
            "日本語",
            "select the city",
            "currency converter",
            "go to search",
            "use filter",
            "now",
            "today",
            "this week",
            "media caption",
            "video player close",
            "add to favorites",
            "show full text",
            "read full story",
            "full story",
            "read the full story",
            "continue reading",
            "feedback",
            "поделиться",
            "реклама",
            "главная",
            "новости",
            "подписаться",
            "войти",
            "регистрация",
            "поиск",
            "シェア",
            "ツイート",
            "印刷",
            "広告",
            "partager",
            "teilen",
            "compartir");

    /** A label and the title it announces on one line. */
    private static final Pattern INLINE_TEASER = Pattern.compile(
            "^(?:read (?:more|also|next)|also read|see also|related(?: (?:stor(?:y|ies)|articles?|news|coverage|video))?|more|watch|watch also|"
                    + "listen|don['’]t miss|recommended|also on [\\w.]+|in pictures|photos|video|must read|opinion|analysis|"
                    + "читайте также|смотрите также|по теме|関連記事|あわせて読みたい|lire aussi|lesen sie auch|lea también)\\s*"
                    + "[:|>»：-]\\s*\\S.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Sentences with which a page speaks to its reader, not about the news. */
    private static final Pattern APPEAL = Pattern.compile(
            "^(?:please )?(?:subscribe (?:to|now|for|today)|sign up (?:for|to|now|here)|(?:log|sign) in (?:or|to)|follow (?:us|our|the latest)|"
                    + "follow \\S+(?: \\S+)? on (?:twitter|facebook|instagram|telegram)|like us|join (?:us|our|the (?:discussion|conversation))|click here|tap here|"
                    + "download (?:our|the) |get (?:the latest|our|breaking|all the|a daily|daily|unlimited|more news)|stay (?:up to date|informed|tuned|updated)|support (?:our|us|independent|quality)|donate|"
                    + "like this story|share this|if you like this story|think your friends|"
                    + "read more|(?:to )?participate in the discussion|to participate in|to read the full|to continue reading|"
                    + "(?:please )?enable javascript|(?:you need to |please )?(?:turn on|enable|disable) |your browser|javascript is|"
                    + "this (?:web)?site uses|we (?:and our partners )?use cookies|by (?:continuing|clicking|using|subscribing|signing|submitting)|"
                    + "our website uses|enter your (?:e-?mail|name)|thank you for (?:subscribing|signing|reading|registering)|thanks for (?:subscribing|signing|reading)|"
                    + "your (?:e-?mail|message|comment|subscription|account) |you (?:can|may) (?:filter|unsubscribe|change your|also (?:like|read))|"
                    + "(?:the )?views? (?:and opinions )?expressed|for more (?:news|stories|information|on)|have (?:a story|you got)|"
                    + "do you have (?:a|any)|contact us|write to us|send us|tell us|let us know|email us|"
                    + "never miss|don['’]t miss|want (?:more|to read)|become a|start your|watch (?:the|our|live)|"
                    + "receive (?:our|the|daily)|all rights reserved|material from|when using (?:our )?materials|"
                    + "(?:this article|this story) (?:is|was|has been|originally|first) (?:published|appeared|originally|auto|updated|available|generated|produced)|"
                    + "подпис(?:ывайтесь|аться|ка)|следите за|нажмите|мы используем|сайт использует|при использовании|все права)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Pages that tell that there is no page. */
    private static final Pattern ABSENCE = Pattern.compile(
            "(?:\\bpage (?:you .{0,40}|was |is )?(?:not found|cannot be found|could not be found|does(?: not|n['’]t) exist|no longer (?:available|exists))"
                    + "|\\bpage you(?:'re| are| were)? (?:are )?(?:looking for|requested|trying)|^(?:error )?404\\b|страница не найдена|ページが見つかりません)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?i:by|written by|text by|author|reported by|автор)[: ] ?\\p{Lu}[\\p{L}.'’-]+(?:(?: |, | and | & )\\p{Lu}[\\p{L}.'’-]*){0,9}"
                    + "(?:[,|/ ]+(?:[\\p{L}.']+ ?){0,6})?)$");

    /** Rights and imprint. */
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:\\ball rights reserved\\b|\\bcopyright\\b|^(?:©|\\(c\\)) ?\\d{4}\\b(?!.*/)|^©\\s*[\\w. ]+\\d{4}(?:\\s*[-–]\\s*\\d{4})?\\.?$"
                    + "|все права защищены|\\bprivacy policy\\b|\\bterms (?:of|and) (?:use|service|conditions)\\b|無断転載|unauthorized reproduction)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who else worked on it, and other end notes of news desks. */
    private static final Pattern END_NOTE = Pattern.compile(
            "^[(\\[]?(?:reporting by|additional reporting|writing by|editing by|edited by|compiled by|written by|"
                    + "\\S+(?: \\S+){0,6} contributed to this (?:report|story|article)|our standards|with (?:files|reports?) from|"
                    + "source:|editor:|--? ?ends? ?--?|ends?\\)|full story|end of)\\b.*|^[_*=~·•.\\-–— #]+$|^\\(END\\)$|^[#-]*ENDS[#-]*$",
            Pattern.CASE_INSENSITIVE);

    /** What a template engine or script left behind. */
    private static final Pattern CODE = Pattern.compile(
            "\\{\\{|\\}\\}|\\$\\{|<%|%>|\\{%|^[{\\[]\\s*[\"'{]|\\bfunction\\s*\\(|\\bvar \\w+ ?=|\\b(?:window|document)\\.\\w|=>\\s*\\{|\"@(?:type|context)\"|"
                    + "^[.#][\\w-]+\\s*\\{|<\\/?(?:div|span|p|a|script|img|br)\\b");

    /** Addresses, numbers, times: nothing a person reads as text. */
    private static final Pattern MACHINE = Pattern.compile(
            "^(?:(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+|[^\\p{L}]+|#[\\p{L}\\d_]+(?:[ ,]+#[\\p{L}\\d_]+)*|@\\w+|\\d+ (?:comments?|shares?|views?|likes?)|"
                    + "\\d+ ?(?:min(?:ute)?s?|hours?|days?|hrs?|weeks?|months?|years?)(?: (?:read|ago|\\d+ min))?|\\d+ min(?:ute)? read|\\d+ pages? in this article)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TRIM = Pattern.compile("^[\\s>»•·|\\-–—]+|[\\s:：>»…|.\\d()+\\-–—▼▶→]+$");

    private FrameWords() {}

    private static String bare(String text) {
        return TRIM.matcher(text).replaceAll("").toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    static boolean isTeaserLabel(Piece piece) {
        return isLabel(piece, TEASER_LABELS);
    }

    static boolean isTailLabel(Piece piece) {
        return isLabel(piece, TAIL_LABELS);
    }

    static boolean isCommentLabel(Piece piece) {
        return isLabel(piece, COMMENT_LABELS);
    }

    static boolean isControl(Piece piece) {
        return isLabel(piece, CONTROLS);
    }

    private static boolean isLabel(Piece piece, Set<String> labels) {
        return piece.text.length() <= 40 && labels.contains(bare(piece.text));
    }

    static boolean isInlineTeaser(Piece piece) {
        return piece.words <= 30 && INLINE_TEASER.matcher(piece.text).matches();
    }

    static boolean isAppeal(Piece piece) {
        return piece.words <= 60
                && (APPEAL.matcher(piece.text).matches()
                        || ABSENCE.matcher(piece.text).find());
    }

    static boolean isByline(Piece piece) {
        return piece.words <= 16
                && !piece.sentence
                && BYLINE.matcher(piece.text).matches();
    }

    static boolean isRights(Piece piece) {
        return piece.words <= 60 && RIGHTS.matcher(piece.text).find();
    }

    static boolean isEndNote(Piece piece) {
        return piece.words <= 60 && END_NOTE.matcher(piece.text).matches();
    }

    static boolean isCode(Piece piece) {
        return CODE.matcher(piece.text).find();
    }

    static boolean isMachine(Piece piece) {
        return MACHINE.matcher(piece.text).matches();
    }
}
