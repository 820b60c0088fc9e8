package dev.concord.catalogue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are looked for.
 *
 * @param words that stand in the headline or the text: all of them; "in quotes" together, -without, begin*
 * @param of of each facet, the values of which one must fit; a facet without values asks for nothing
 * @param from the first day, or null
 * @param to the last day, or null
 * @param aside whether those that are set aside are looked for, and not those in work
 */
public record Wanted(
        String words,
        Map<Facet, List<String>> of,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean aside,
        Order order) {

    /** Every article in work, newest first. */
    public static final Wanted ALL = new Wanted("", Map.of(), null, null, false, Order.NEWEST);

    private static final int LONGEST_WORDS = 500;

    public Wanted {
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        Map<Facet, List<String>> some = new EnumMap<>(Facet.class);
        of.forEach((facet, values) -> {
            if (!values.isEmpty()) some.put(facet, List.copyOf(values));
        });
        of = Map.copyOf(some);
    }

    /** The values of a facet that are asked for; empty for any. */
    public List<String> values(Facet facet) {
        return of.getOrDefault(facet, List.of());
    }

    /** The same, but with these values of a facet. */
    public Wanted with(Facet facet, List<String> values) {
        Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
        more.putAll(of);
        more.put(facet, values);
        return new Wanted(words, more, from, to, aside, order);
    }

    /** What parameters ask for; words that are not known are left out. */
    public static Wanted of(Map<String, List<String>> parameters) {
        Map<Facet, List<String>> of = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) of.put(facet, parameters.getOrDefault(facet.wire(), List.of()));
        String words = one(parameters, "words");
        return new Wanted(
                words,
                of,
                day(one(parameters, "from")),
                day(one(parameters, "to")),
                one(parameters, "aside").equals("true"),
                order(one(parameters, "order"), words.isBlank() ? Order.NEWEST : Order.BEST));
    }

    /** What is written behind the question mark of an address, without the project. */
    public static Wanted of(String address) {
        Map<String, List<String>> parameters = Arrays.stream(address.split("&"))
                .filter(part -> part.contains("="))
                .map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(
                        part -> part[0],
                        Collectors.mapping(
                                part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8), Collectors.toList())));
        return of(parameters);
    }

    /** As parameters of an address, always in the same order. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!words.isBlank()) all.put("words", List.of(words));
        for (Facet facet : Facet.values()) if (!values(facet).isEmpty()) all.put(facet.wire(), values(facet));
        if (from != null) all.put("from", List.of(from.toString()));
        if (to != null) all.put("to", List.of(to.toString()));
        if (aside) all.put("aside", List.of("true"));
        if (order != (words.isBlank() ? Order.NEWEST : Order.BEST)) all.put("order", List.of(order.wire()));
        return all;
    }

    /** As it stands behind the question mark of an address. */
    public String address() {
        return parameters().entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(value -> one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isBlank() ? null : LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Order order(String word, Order usual) {
        return Arrays.stream(Order.values())
                .filter(one -> one.wire().equals(word))
                .findFirst()
                .orElse(usual);
    }
}
