package dev.concord.workload;

import dev.concord.agreement.Measure;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What agreement with gold opens production for somebody.
 *
 * @param least the least value of each figure that is asked for, from 0 to 1
 * @param articles with how many of the round's articles gold must be settled, and she be done
 */
public record Gate(Map<GateFigure, Double> least, int articles) {

    public Gate {
        if (articles < 1) throw new WorkloadRefused(Kind.INVALID, "A gate needs at least 1 article to look at.");
        for (Double value : least.values()) {
            if (!(value >= 0 && value <= 1)) {
                throw new WorkloadRefused(Kind.INVALID, "A gate's figures are between 0 and 1.");
            }
        }
        least = least.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(least));
    }

    /**
     * Why somebody may not begin yet, one sentence each; empty where she may.
     *
     * @param compared on how many articles she is done and gold is settled
     */
    public List<String> missing(List<Measure> measures, int compared) {
        if (compared < articles) {
            return List.of("%d of %d articles are done by her and settled in gold.".formatted(compared, articles));
        }
        List<String> missing = new ArrayList<>();
        for (GateFigure figure : GateFigure.values()) {
            Double asked = least.get(figure);
            if (asked == null) continue;
            Double is = figure.in(measures).map(Measure::value).orElse(null);
            if (is == null) {
                missing.add("%s cannot be measured on these articles.".formatted(figure.title()));
            } else if (is < asked) {
                missing.add("%s: %s, the gate asks for %s.".formatted(figure.title(), shown(is), shown(asked)));
            }
        }
        return missing;
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
