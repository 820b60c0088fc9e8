package dev.concord.agreement;

import java.util.ArrayList;
import java.util.List;

/** Alpha for unitizing straight from the formula, with every sum written out: slow, and easy to compare with print. */
final class NaiveUnitizing {

    private NaiveUnitizing() {}

    record Piece(int start, int end, boolean unit) {
        double length() {
            return end - start;
        }
    }

    static double alpha(List<Continuum> all) {
        List<Continuum> articles =
                all.stream().filter(article -> article.labellers() >= 2).toList();
        int categories = 0;
        for (Continuum article : articles) {
            for (int u = 0; u < article.size(); u++) categories = Math.max(categories, article.category(u) + 1);
        }
        double positions = 0;
        for (Continuum article : articles) positions += (double) article.labellers() * article.length();
        double observed = 0;
        double expected = 0;
        for (int category = 0; category < categories; category++) {
            List<Piece> pieces = new ArrayList<>();
            for (Continuum article : articles) {
                for (int i = 0; i < article.labellers(); i++) {
                    pieces.addAll(pieces(article, i, category));
                    for (int j = 0; j < article.labellers(); j++) {
                        if (i == j) continue;
                        observed += between(pieces(article, i, category), pieces(article, j, category))
                                / (article.labellers() - 1)
                                / positions;
                    }
                }
            }
            expected += expected(pieces, positions);
        }
        return 1 - observed / expected;
    }

    private static double between(List<Piece> one, List<Piece> other) {
        double sum = 0;
        for (Piece a : one) {
            for (Piece b : other) {
                if (a.start >= b.end || b.start >= a.end) continue;
                if (a.unit && b.unit) sum += Math.pow(a.start - b.start, 2) + Math.pow(a.end - b.end, 2);
                if (a.unit && !b.unit && b.start <= a.start && a.end <= b.end) sum += Math.pow(a.length(), 2);
                if (!a.unit && b.unit && a.start <= b.start && b.end <= a.end) sum += Math.pow(b.length(), 2);
            }
        }
        return sum;
    }

    private static double expected(List<Piece> pieces, double positions) {
        double n = pieces.stream().filter(Piece::unit).count();
        double sum = 0;
        double squares = 0;
        for (Piece unit : pieces) {
            if (!unit.unit) continue;
            double b = unit.length();
            sum += (n - 1) / 3 * (2 * b * b * b - 3 * b * b + b);
            squares += b * (b - 1);
            for (Piece gap : pieces) {
                if (!gap.unit && gap.length() >= b) sum += b * b * (gap.length() - b + 1);
            }
        }
        return 2 * sum / (positions * (positions - 1) - squares);
    }

    private static List<Piece> pieces(Continuum article, int labeller, int category) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int u = 0; u < article.size(); u++) {
            if (article.labeller(u) != labeller || article.category(u) != category) continue;
            if (article.start(u) > at) pieces.add(new Piece(at, article.start(u), false));
            pieces.add(new Piece(article.start(u), article.end(u), true));
            at = article.end(u);
        }
        if (article.length() > at) pieces.add(new Piece(at, article.length(), false));
        return pieces;
    }
}
