package dev.concord.bench;

import dev.concord.bench.LongArticles.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What it costs to save one label in a long article with many labels, against a short one with few. */
final class SaveCost {

    private static final int CALLS = 120;

    private final WorkspaceScreen screen;
    private final LongArticles articles;

    SaveCost(WorkspaceScreen screen, LongArticles articles) {
        this.screen = screen;
        this.articles = articles;
    }

    void measure() {
        Opened small = articles.make(650, 40);
        Opened large = articles.make(50_000, 10_000);
        screen.open(small);
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        save(small, 40);
        save(large, 40);
        for (int i = 0; i < 4; i++) {
            few.addAll(save(small, CALLS / 4));
            many.addAll(save(large, CALLS / 4));
        }
        double of = WorkspaceBench.share(few, 0.5);
        double with = WorkspaceBench.share(many, 0.5);
        System.out.printf(
                "saving one label, each its own call: 50,000 words with 10,000 labels %.1f ms, 650 words with 40 labels"
                        + " %.1f ms, ratio %.2f%n",
                with, of, with / of);
    }

    private List<Double> save(Opened sheet, int calls) {
        Object times =
                screen.browser().script("""
                const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1])
                const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }
                const label = i => ({ id: crypto.randomUUID(), kind: 'put', layer: 'sentiment',
                  value: i %% 2 ? { value: 1, label: 'positive' } : { value: -1, label: 'negative' } })
                return (async () => {
                  const times = []
                  for (let i = 0; i < %d; i++) {
                    const begun = performance.now()
                    const answer = await fetch('/api/v1/sheets/%d/operations',
                      { method: 'POST', headers, body: JSON.stringify([label(i)]) })
                    const { results } = await answer.json()
                    if (results?.[0]?.result !== 'applied') throw new Error(answer.status + JSON.stringify(results))
                    times.push(performance.now() - begun)
                  }
                  return times
                })()""".formatted(calls, sheet.sheet().value()));
        return ((List<?>) Objects.requireNonNull(times))
                .stream().map(WorkspaceScreen::number).toList();
    }
}
