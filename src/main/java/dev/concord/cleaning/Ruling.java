package dev.concord.cleaning;

import dev.concord.cleaning.Draft.Part;
import dev.concord.cleaning.Pieces.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Applies rules to pieces, one rule after the other: of two that speak of the same piece, the later one is right. */
final class Ruling {

    private Ruling() {}

    record Ruled(List<Part> parts, List<PieceRule> by, List<PassedOver> passed) {}

    static Ruled of(List<Part> parts, List<PieceRule> rules) {
        if (rules.isEmpty()) return new Ruled(parts, List.of(), List.of());
        List<Part> now = parts;
        List<PieceRule> other = new ArrayList<>();
        List<PassedOver> passed = new ArrayList<>();
        for (PieceRule rule : rules) {
            List<Part> changed = applied(now, rule);
            String fault = fault(now, changed);
            if (!fault.isEmpty()) passed.add(new PassedOver(rule, fault));
            else if (changed.size() != now.size()) other.add(rule);
            if (fault.isEmpty()) now = changed;
        }
        Set<String> reasons = now.stream().map(Part::reason).collect(Collectors.toSet());
        return new Ruled(
                now,
                rules.stream()
                        .filter(rule -> other.contains(rule) || reasons.contains(rule.reason()))
                        .toList(),
                passed);
    }

    static boolean touches(List<Part> parts, PieceRule rule) {
        BlockKind kind = rule.making().kind().orElse(null);
        if (kind == null) return applied(parts, rule).size() != parts.size();
        Predicate<Part> test = rule.test();
        return parts.stream().anyMatch(part -> part.kind() != kind && test.test(part));
    }

    private static List<Part> applied(List<Part> parts, PieceRule rule) {
        return switch (rule.making()) {
            case JOINED -> joined(parts, rule);
            case CUT -> cut(parts, rule);
            case HEADLINE -> withHeadline(parts, rule);
            default -> withKind(parts, rule, rule.making().kind().orElseThrow());
        };
    }

    private static List<Part> withKind(List<Part> parts, PieceRule rule, BlockKind kind) {
        Predicate<Part> test = rule.test();
        return parts.stream()
                .map(part -> part.kind() != kind && test.test(part) ? part.as(kind, rule.reason()) : part)
                .toList();
    }

    /** An article has one headline: the first piece that shows the sign. */
    private static List<Part> withHeadline(List<Part> parts, PieceRule rule) {
        Part found = parts.stream().filter(rule.test()).findFirst().orElse(null);
        if (found == null || found.kind() == BlockKind.HEADLINE) return parts;
        return parts.stream()
                .map(part -> part == found
                        ? part.as(BlockKind.HEADLINE, rule.reason())
                        : part.kind() == BlockKind.HEADLINE ? Pieces.overruled(part) : part)
                .toList();
    }

    /** Of several that follow one another and all show the sign, all become one, with the piece behind them. */
    private static List<Part> joined(List<Part> parts, PieceRule rule) {
        Predicate<Part> test = rule.test();
        List<Part> joined = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (i + 1 < parts.size() && test.test(parts.get(i))) continue;
            List<Part> some = parts.subList(from, i + 1);
            joined.add(some.size() == 1 ? some.getFirst() : Pieces.joined(some, rule.reason()));
            from = i + 1;
        }
        return joined;
    }

    private static List<Part> cut(List<Part> parts, PieceRule rule) {
        ToIntFunction<Part> at = rule.cut();
        return parts.stream()
                .flatMap(part -> Pieces.cut(part, at.applyAsInt(part), rule.reason()).stream())
                .toList();
    }

    /** What is wrong with an article that a rule changed; empty where nothing is. */
    private static String fault(List<Part> before, List<Part> after) {
        if (!has(after, BlockKind.BODY)) return "It would leave no body.";
        if (has(before, BlockKind.HEADLINE) && !has(after, BlockKind.HEADLINE))
            return "It would take the headline away.";
        return "";
    }

    private static boolean has(List<Part> parts, BlockKind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind);
    }
}
