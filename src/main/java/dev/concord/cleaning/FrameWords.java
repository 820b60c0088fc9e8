package dev.concord.cleaning;

import java.util.regex.Pattern;

/**
 * The sentences and lines pages frame their articles with: calls to subscribe, notices, bylines, end notes. Most
 * expressions are for text in lower case, which costs a third of one that sees through capitals.
 */
final class FrameWords {

    /** A label and the title it announces on one line. */
    private static final Pattern INLINE_TEASER = Pattern.compile(
            "^(?:read (?:more|also|next)|also read|see also|related(?: (?:stor(?:y|ies)|articles?|news|coverage|video))?|more|watch|watch also|"
                    + "listen|don['’]t miss|recommended|also on [\\w.]+|in pictures|photos|video|must read|opinion|analysis|"
                    + "читайте также|смотрите также|по теме|関連記事|あわせて読みたい|lire aussi|lesen sie auch|lea también)\\s*"
                    + "[:|>»：-]\\s*\\S.*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** How sentences begin with which a page speaks to its reader, not about the news. */
    private static final Openings APPEAL = new Openings(
            "subscribe (?:to|now|for|today)",
            "sign up (?:for|to|now|here)",
            "log|sign in (?:or|to)",
            "follow (?:us|our|the latest)",
            "follow \\S+(?: \\S+)? on (?:twitter|facebook|instagram|telegram)",
            "like us",
            "join (?:us|our|the (?:discussion|conversation))",
            "click|tap here",
            "download (?:our|the) ",
            "get (?:the latest|our|breaking|all the|a daily|daily|unlimited|more news)",
            "stay (?:up to date|informed|tuned|updated)",
            "support (?:our|us|independent|quality)",
            "donate",
            "like this story",
            "share this",
            "if you like this story",
            "think your friends",
            "read more",
            "participate in the discussion",
            "to participate in",
            "to read the full",
            "to continue reading",
            "turn on ",
            "enable|disable ",
            "you need to (?:turn on|enable|disable) ",
            "javascript is",
            "this (?:web)?site uses",
            "we (?:and our partners )?use cookies",
            "by (?:continuing|clicking|using|subscribing|signing|submitting)",
            "our website uses",
            "enter your (?:e-?mail|name)",
            "thank you for (?:subscribing|signing|reading|registering)",
            "thanks for (?:subscribing|signing|reading)",
            "we have a small favou?r",
            "your browser",
            "your (?:e-?mail|message|comment|subscription|account) ",
            "you (?:can|may) (?:filter|unsubscribe|change your|also (?:like|read))",
            "view|views (?:and opinions )?expressed",
            "the views? (?:and opinions )?expressed",
            "for more (?:news|stories|information|on)",
            "have (?:a story|you got)",
            "do you have (?:a|any)",
            "contact us",
            "write to us",
            "send us",
            "tell us",
            "let us know",
            "email us",
            "never|don't|don’t miss",
            "want (?:more|to read)",
            "become a",
            "start your",
            "watch (?:the|our|live)",
            "receive (?:our|the|daily)",
            "all rights reserved",
            "material from",
            "when using (?:our )?materials",
            "this (?:article|story) (?:is|was|has been|originally|first) "
                    + "(?:published|appeared|originally|auto|updated|available|generated|produced)",
            "подписывайтесь|подписаться|подписка",
            "следите за",
            "нажмите",
            "мы используем",
            "сайт использует",
            "при использовании",
            "все права");

    private static final String PLEASE = "please ";

    /** Pages that tell that there is no page. */
    private static final Pattern ABSENCE = Pattern.compile(
            "(?:\\bpage (?:you .{0,40}|was |is )?(?:not found|cannot be found|could not be found|does(?: not|n['’]t) exist|no longer (?:available|exists))"
                    + "|\\bpage you(?:'re| are| were)? (?:are )?(?:looking for|requested|trying)|^(?:error )?404\\b|страница не найдена|ページが見つかりません)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?i:by|written by|text by|author|reported by|автор)[: ] ?\\p{Lu}[\\p{L}.'’-]+(?:(?: |, | and | & )\\p{Lu}[\\p{L}.'’-]*){0,9}"
                    + "(?:[,|/ ]+(?:[\\p{L}.']+ ?){0,6})?)$");

    /** Rights and imprint. */
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:^(?!(?:image|photo|picture) )(?:.*\\b)?copyright\\b|\\ball rights reserved\\b|^(?:©|\\(c\\)) ?\\d{4}\\b(?!.*/)|^©\\s*[\\w. ]+\\d{4}(?:\\s*[-–]\\s*\\d{4})?\\.?$"
                    + "|все права защищены|\\bprivacy policy\\b|\\bterms (?:of|and) (?:use|service|conditions)\\b|無断転載|unauthorized reproduction|\\bany use of (?:the )?materials?\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final String[] RIGHTS_SIGNS = {
        "copyright",
        "rights reserved",
        "©",
        "(c)",
        "права",
        "privacy policy",
        "terms ",
        "無断転載",
        "unauthorized",
        "any use"
    };

    /** Who else worked on it, and other end notes of news desks. */
    private static final Pattern END_NOTE = Pattern.compile(
            "^[(\\[]?(?:attn:|(?:this article was (?:written|compiled)|some information (?:in|for) this report|reporting by|additional reporting|writing by|editing by|edited by|compiled by|written by|"
                    + "our standards|with (?:files|reports?) from|"
                    + "source:|editor:|--? ?ends? ?--?|ends?\\)|full story|end of)\\b)|^[_*=~·•.\\-–— #]+$|^\\(end\\)$|^[#-]*ends[#-]*$");

    private static final Pattern CONTRIBUTED =
            Pattern.compile("^[(\\[]?\\S+(?: \\S+){0,6} contributed to this (?:report|story|article)\\b");

    /** What a template engine or script left behind. */
    private static final Pattern CODE = Pattern.compile(
            "\\{\\{|\\}\\}|\\$\\{|<%|%>|\\{%|^[{\\[]\\s*[\"'{]|\\bfunction\\s*\\(|\\bvar \\w+ ?=|\\b(?:window|document)\\.\\w|=>\\s*\\{|\"@(?:type|context)\"|"
                    + "^[.#][\\w-]+\\s*\\{|<\\/?(?:div|span|p|a|script|img|br)\\b");

    private static final String[] CODE_SIGNS = {
        "{{", "}}", "${", "{%", "<", "%>", "=>", "function", "var ", "window.", "document.", "\"@"
    };

    /** What a line of code that has none of these signs begins with. */
    private static final String CODE_BEGINS = "{[.#";

    /** Addresses, numbers, times: nothing a person reads as text. */
    private static final Pattern MACHINE = Pattern.compile(
            "^(?:(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\w+|[^\\p{L}]+|#[\\p{L}\\d_]+(?:[ ,]+#[\\p{L}\\d_]+)*|@\\w+|\\d+ (?:comments?|shares?|views?|likes?)|"
                    + "\\d+ ?(?:min(?:ute)?s?|hours?|days?|hrs?|weeks?|months?|years?)(?: (?:read|ago|\\d+ min))?|\\d+ min(?:ute)? read|\\d+ pages? in this article|/html/.*|pic\\.twitter\\.com/\\S+)$",
            Pattern.CASE_INSENSITIVE);

    /** A label with the number of things it stands for. */
    private static final Pattern COUNTED = Pattern.compile(".{2,40} ?\\(\\d+\\)");

    private static final Pattern HANDLE = Pattern.compile(".{0,60}\\(@\\w+\\).{0,30}");

    private FrameWords() {}

    static boolean isTeaserLabel(Piece piece) {
        return piece.labels().contains("teaser");
    }

    static boolean isTailLabel(Piece piece) {
        return piece.labels().contains("tail");
    }

    static boolean isCommentLabel(Piece piece) {
        return piece.labels().contains("comments");
    }

    static boolean isControl(Piece piece) {
        return piece.labels().contains("control");
    }

    static boolean isInlineTeaser(Piece piece) {
        return piece.words <= 30 && INLINE_TEASER.matcher(piece.lower()).matches();
    }

    static boolean isAppeal(Piece piece) {
        return piece.words <= 60
                && (APPEAL.stand(piece.lower(), piece.lower().startsWith(PLEASE) ? PLEASE.length() : 0)
                        || (Words.holdsAny(piece.lower(), "page", "404", "страница", "ページ")
                                && ABSENCE.matcher(piece.lower()).find()));
    }

    static boolean isByline(Piece piece) {
        return piece.words <= 16
                && !piece.sentence
                && BYLINE.matcher(piece.text).matches();
    }

    static boolean isRights(Piece piece) {
        return piece.words <= 60
                && Words.holdsAny(piece.lower(), RIGHTS_SIGNS)
                && RIGHTS.matcher(piece.lower()).find();
    }

    static boolean isEndNote(Piece piece) {
        if (piece.words > 60) return false;
        return END_NOTE.matcher(piece.lower()).lookingAt()
                || (piece.lower().contains(" contributed to this ")
                        && CONTRIBUTED.matcher(piece.lower()).find());
    }

    static boolean isCode(Piece piece) {
        String text = piece.text;
        boolean may = !text.isEmpty() && CODE_BEGINS.indexOf(text.charAt(0)) >= 0 || Words.holdsAny(text, CODE_SIGNS);
        return may && CODE.matcher(text).find();
    }

    static boolean isMachine(Piece piece) {
        String text = piece.text;
        return (piece.words <= 40 || !piece.prose)
                && mayBeMachine(text)
                && (MACHINE.matcher(text).matches()
                        || (text.endsWith(")") && COUNTED.matcher(text).matches())
                        || (text.contains("(@") && HANDLE.matcher(text).matches()));
    }

    /** Words alone, without a digit or one of these signs, are for people. */
    private static boolean mayBeMachine(String text) {
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c == '@' || c == '#' || c == '/' || c == '(') return true;
            letters |= Character.isLetter(c);
        }
        return !letters || text.startsWith("www.");
    }
}
