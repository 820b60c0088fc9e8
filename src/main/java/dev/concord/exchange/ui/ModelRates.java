package dev.concord.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.account.ProjectId;
import dev.concord.suggestion.ModelRate;
import dev.concord.suggestion.Suggestions;
import java.util.List;
import java.util.Locale;

/** How often annotators accept what each model proposes. */
class ModelRates extends Div {

    private final transient Suggestions suggestions;

    ModelRates(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    void show(ProjectId project) {
        removeAll();
        List<ModelRate> rates = suggestions.rates(project);
        if (rates.isEmpty()) return;
        TitledTable table = new TitledTable(
                "How models' proposals fare", "Model", "Articles", "Labels", "Accepted", "Refused", "Acceptance rate");
        for (ModelRate one : rates) {
            Double rate = one.rate();
            table.rows()
                    .add(TitledTable.row(
                            new Span(one.model()),
                            number(one.articles()),
                            number(one.labels()),
                            number(one.accepted()),
                            number(one.refused()),
                            new Span(
                                    rate == null
                                            ? "no answers yet"
                                            : String.format(Locale.ROOT, "%.0f %%", 100 * rate))));
        }
        add(table);
    }

    private static Span number(long number) {
        return new Span("%,d".formatted(number));
    }
}
