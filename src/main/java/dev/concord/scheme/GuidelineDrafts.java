package dev.concord.scheme;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The next version of each guideline while it is being written, until it is published. */
@Service
@Transactional
public class GuidelineDrafts {

    /** Under which heading examples are collected. */
    static final String EXAMPLES = "## Examples";

    private static final int LONGEST = 500_000;

    private final GuidelineDraftRows rows;
    private final Schemes schemes;
    private final Clock clock;

    GuidelineDrafts(GuidelineDraftRows rows, Schemes schemes, Clock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The draft, or the newest version where nobody has begun one. */
    @Transactional(readOnly = true)
    public GuidelineDraft get(SchemeId scheme) {
        int version = schemes.guidelineVersion(scheme);
        return rows.findById(scheme.value())
                .map(row -> new GuidelineDraft(row.markdown, row.changes, version, row.revision))
                .orElseGet(() -> new GuidelineDraft(
                        schemes.guideline(scheme).map(Guideline::markdown).orElse(""), "", version, 0));
    }

    /**
     * Keeps what was written.
     *
     * @param revision of the draft that it began from
     * @throws Refusal if another has changed it since, or it is too long
     */
    public GuidelineDraft save(SchemeId scheme, String markdown, String changes, long revision) {
        rows.hold(scheme.value());
        requireRevision(scheme, revision);
        return write(scheme, markdown, changes);
    }

    /**
     * Adds an example, or replaces the one of the same link.
     *
     * @param link that no other example has
     * @param text in Markdown, beginning with a heading of the third level
     */
    public GuidelineDraft addExample(SchemeId scheme, String link, String text) {
        rows.hold(scheme.value());
        GuidelineDraft draft = get(scheme);
        return write(scheme, withExample(draft.markdown(), link, text), draft.changes());
    }

    static String withExample(String markdown, String link, String text) {
        Matcher same = Pattern.compile(
                        "(?ms)^### (?:(?!^### |^## ).)*?\\(" + Pattern.quote(link) + "\\)[^\\n]*(?:\\n|\\z)")
                .matcher(markdown);
        if (same.find()) return same.replaceFirst(Matcher.quoteReplacement(text.strip() + "\n"));
        String tidy = markdown.stripTrailing();
        if (!Pattern.compile("(?m)^" + EXAMPLES + "\\s*$").matcher(tidy).find()) {
            return (tidy + "\n\n" + EXAMPLES + "\n\n" + text.strip() + "\n").stripLeading();
        }
        // after the last example, before whatever section follows
        Matcher section = Pattern.compile("(?ms)^" + EXAMPLES + "\\s*$.*?(?=^#{1,2} |\\z)")
                .matcher(tidy);
        if (!section.find()) return tidy + "\n\n" + text.strip() + "\n";
        String rest = tidy.substring(section.end());
        return tidy.substring(0, section.end()).stripTrailing()
                + "\n\n"
                + text.strip()
                + "\n"
                + (rest.isEmpty() ? "" : "\n" + rest + "\n");
    }

    /**
     * Makes the draft the next version.
     *
     * @throws Refusal if another has changed it since, nobody has changed anything, or it does not say what changed
     */
    public Guideline publish(SchemeId scheme, long revision) {
        rows.hold(scheme.value());
        requireRevision(scheme, revision);
        GuidelineDraftRow row = rows.findById(scheme.value())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "Nothing has changed since the last version, so there is nothing to publish."));
        if (row.changes.isBlank() && schemes.guidelineVersion(scheme) > 0) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "changes: say what is different, for those who labelled by the version before.");
        }
        rows.delete(row);
        return schemes.publishGuideline(scheme, row.markdown, row.changes.strip());
    }

    private void requireRevision(SchemeId scheme, long revision) {
        if (get(scheme).revision() != revision) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "Somebody has changed the draft meanwhile. Load it again before you save.");
        }
    }

    private GuidelineDraft write(SchemeId scheme, String markdown, String changes) {
        if (markdown.length() > LONGEST || changes.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "A guideline has at most %d characters.".formatted(LONGEST));
        }
        GuidelineDraftRow row = rows.findById(scheme.value()).orElseGet(() -> new GuidelineDraftRow(scheme));
        row.markdown = markdown;
        row.changes = changes;
        row.revision++;
        row.changedAt = clock.instant();
        rows.save(row);
        return get(scheme);
    }
}
