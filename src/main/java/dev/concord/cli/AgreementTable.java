package dev.concord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Study;
import dev.concord.agreement.StudyOptions;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes figures of agreement for people at a terminal. */
final class AgreementTable {

    private final PrintStream out;

    private AgreementTable(PrintStream out) {
        this.out = out;
    }

    static void write(Study study, StudyOptions options, OutputStream stream) {
        List<Measure> measures = study.measures();
        PrintStream out = new PrintStream(stream, false, UTF_8);
        out.printf(
                Locale.ROOT,
                "%,d articles, %d labellers: %s%n",
                study.articles(),
                study.labellers().size(),
                String.join(", ", study.labellers()));
        if (options.rounds() > 0) {
            out.printf(
                    Locale.ROOT,
                    "Intervals: %.0f %%, BCa bootstrap over articles, %,d rounds, seed %d%n",
                    100 * options.level(),
                    options.rounds(),
                    options.seed());
        }
        new AgreementTable(out).write(measures);
        out.flush();
    }

    private void write(List<Measure> measures) {
        Layer layer = null;
        List<String> pair = null;
        for (Measure measure : measures) {
            if (measure.layer() != layer) {
                layer = measure.layer();
                out.printf("%n%-44s %6s   %-14s %9s%n", title(layer), "value", "interval", "n");
                pair = null;
            }
            if (!Objects.equals(measure.labellers(), pair)) {
                pair = measure.labellers();
                if (pair != null) out.println("  " + String.join(" and ", pair));
            }
            write(measure);
        }
    }

    private void write(Measure measure) {
        String indent = measure.labellers() == null ? "  " : "    ";
        String name = indent + measure.title();
        if (measure.value() == null) {
            out.printf("%-44s      –   %s%n", name, measure.whyUndefined());
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-44s %6s   %-14s %9d%s%n",
                name,
                number(measure.value()),
                interval(measure),
                measure.n(),
                measure.whyLeftOut() == null ? "" : "   " + measure.whyLeftOut());
    }

    private static String title(Layer layer) {
        String words = layer.wire().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String interval(Measure measure) {
        return measure.low() == null ? "" : number(measure.low()) + " – " + number(measure.high());
    }

    /** Three digits, as papers print them: .812. */
    private static String number(@Nullable Double value) {
        String digits = String.format(Locale.ROOT, "%.3f", Objects.requireNonNull(value));
        return digits.replaceFirst("^(-?)0\\.", "$1.").replaceFirst("^-(\\.000)$", "$1");
    }
}
