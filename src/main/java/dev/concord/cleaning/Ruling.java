package dev.concord.cleaning;

import dev.concord.cleaning.Draft.Part;
import dev.concord.cleaning.Pieces.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Applies rules to pieces, one rule after the other: of two that speak of the same piece, the later one is right. */
final class Ruling {

    private Ruling() {}

    record Ruled(List<Part> parts, List<PieceRule> by, List<PassedOver> passed) {}

    static Ruled of(List<Part> parts, List<PieceRule> rules) {
        if (rules.isEmpty()) return new Ruled(parts, List.of(), List.of());
        List<Part> now = parts;
        List<PassedOver> passed = new ArrayList<>();
        for (PieceRule rule : rules) {
            List<Part> changed = applied(now, rule);
            String fault = fault(now, changed);
            if (fault.isEmpty()) now = changed;
            else passed.add(new PassedOver(rule, fault));
        }
        Set<String> reasons = now.stream().map(Part::reason).collect(Collectors.toSet());
        return new Ruled(
                now,
                rules.stream().filter(rule -> reasons.contains(rule.reason())).toList(),
                passed);
    }

    static boolean touches(List<Part> parts, PieceRule rule) {
        Predicate<Part> test = rule.test();
        return parts.stream().anyMatch(part -> part.kind() != rule.kind() && test.test(part));
    }

    private static List<Part> applied(List<Part> parts, PieceRule rule) {
        Predicate<Part> test = rule.test();
        if (rule.kind() == BlockKind.HEADLINE) return withHeadline(parts, rule, test);
        return parts.stream()
                .map(part -> part.kind() != rule.kind() && test.test(part) ? part.as(rule.kind(), rule.reason()) : part)
                .toList();
    }

    /** An article has one headline: the first piece that shows the sign. */
    private static List<Part> withHeadline(List<Part> parts, PieceRule rule, Predicate<Part> test) {
        Part found = parts.stream().filter(test).findFirst().orElse(null);
        if (found == null || found.kind() == BlockKind.HEADLINE) return parts;
        return parts.stream()
                .map(part -> part == found
                        ? part.as(BlockKind.HEADLINE, rule.reason())
                        : part.kind() == BlockKind.HEADLINE ? Pieces.overruled(part) : part)
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
