package dev.concord.agreement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.concord.agreement.Figures;
import dev.concord.agreement.Standing;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Of when the figures are, of what, and whether newer ones are on their way. */
final class StatusLine extends Div {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    final Span words = new Span();
    final Span news = new Span();
    final ProgressBar progress = new ProgressBar();

    StatusLine() {
        addClassNames("bar", "figures-status");
        news.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", "Taking the figures");
        progress.setVisible(false);
        add(words, news, progress);
    }

    void show(Standing standing) {
        words.setText(words(standing.figures()));
        // only what changes is read out; how far it is would be read again and again
        String said = news(standing);
        if (!said.equals(news.getText())) news.setText(said);
        Double share = standing.progress();
        progress.setVisible(share != null);
        if (share != null) progress.setValue(Math.clamp(share, 0, 1));
    }

    private static String words(@Nullable Figures figures) {
        if (figures == null) return "";
        if (figures.sheets() == 0) return "No sheet is chosen as of %s.".formatted(WHEN.format(figures.at()));
        List<String> people = figures.labellers().stream()
                .filter(name -> !name.equals("gold"))
                .toList();
        return "%,d %s of %s on %,d %s; %,d %s by two or more. As of %s."
                .formatted(
                        figures.sheets(),
                        figures.sheets() == 1 ? "sheet" : "sheets",
                        people.size() == 1 ? "one person" : people.size() + " people",
                        figures.articles(),
                        figures.articles() == 1 ? "article" : "articles",
                        figures.compared(),
                        figures.compared() == 1 ? "was finished" : "were finished",
                        WHEN.format(figures.at()));
    }

    private static String news(Standing standing) {
        if (standing.fault() != null) return standing.fault();
        if (standing.computing()) {
            return standing.figures() == null ? "Taking the figures …" : "Sheets have moved: taking the figures anew …";
        }
        if (standing.current()) return "Up to date.";
        return "Sheets have moved; newer figures follow shortly.";
    }
}
