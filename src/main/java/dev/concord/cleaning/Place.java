package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page with those around it: where a piece stands. Written as in style sheets, the innermost last:
 * {@code div#story.wide > p.note}. Names in it are in small letters.
 */
record Place(@Nullable Place around, String name, String id, List<String> classes) {

    /** Of a piece that stands in no element: all of plain text. */
    static final Place NONE = new Place(null, "", "", List.of());

    /** So many elements around a piece count: hardly a page for people is deeper. */
    private static final int DEEPEST = 64;

    private static final int MOST_WRITTEN = 12;

    private static final int MOST_CLASSES = 16;
    private static final int LONGEST_NAME = 80;

    /** Other names are machines' own, and would need signs of the way places are written. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

    Place {
        classes = List.copyOf(classes);
    }

    /** Those elements of a page that were asked for, each once. */
    static final class Page {

        private final Map<Element, Place> known = new IdentityHashMap<>();

        Place of(Element element) {
            List<Element> unknown = new ArrayList<>();
            Place place = NONE;
            for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
                Place found = known.get(at);
                if (found != null) {
                    place = found;
                    break;
                }
                unknown.add(at);
            }
            for (Element at : unknown.reversed()) {
                place = new Place(place == NONE ? null : place, tidy(at.normalName()), tidy(at.id()), classes(at));
                known.put(at, place);
            }
            return place;
        }

        private static List<String> classes(Element element) {
            if (!element.hasAttr("class")) return List.of();
            return element.classNames().stream()
                    .map(Page::tidy)
                    .filter(name -> !name.isEmpty())
                    .limit(MOST_CLASSES)
                    .toList();
        }

        /** Empty where it is none that can be written. */
        private static String tidy(String name) {
            return name.length() <= LONGEST_NAME && NAME.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : "";
        }
    }

    /** As it is written: the innermost elements of it. */
    String written() {
        return outwards(MOST_WRITTEN).reversed().stream().map(Place::step).collect(Collectors.joining(" > "));
    }

    /** This element and those around it, the innermost first. */
    List<Place> outwards() {
        return outwards(DEEPEST);
    }

    private List<Place> outwards(int most) {
        List<Place> found = new ArrayList<>();
        for (Place at = this; at != null && at != NONE && found.size() < most; at = at.around) found.add(at);
        return found;
    }

    private String step() {
        StringBuilder step = new StringBuilder(name.isEmpty() && !isNamed() ? "*" : name);
        if (!id.isEmpty()) step.append('#').append(id);
        classes.forEach(one -> step.append('.').append(one));
        return step.toString();
    }

    /**
     * Reads what was written.
     *
     * @throws CleaningFault if it is no such place
     */
    static Place read(String written) {
        Place place = NONE;
        if (written.isBlank()) return place;
        String[] steps = written.toLowerCase(Locale.ROOT).split(">", -1);
        if (steps.length > MOST_WRITTEN) throw fault(written);
        for (String step : steps) place = read(place == NONE ? null : place, step.strip(), written);
        return place;
    }

    private static Place read(@Nullable Place around, String step, String written) {
        int end = end(step, 0);
        String name = step.substring(0, end);
        String id = "";
        List<String> classes = new ArrayList<>();
        while (end < step.length()) {
            int next = end(step, end + 1);
            String part = step.substring(end + 1, next);
            if (!NAME.matcher(part).matches()) throw fault(written);
            if (step.charAt(end) == '.') classes.add(part);
            else if (id.isEmpty()) id = part;
            else throw fault(written);
            end = next;
        }
        boolean any = name.isEmpty() || name.equals("*");
        if (step.isEmpty() || (!any && !NAME.matcher(name).matches())) throw fault(written);
        return new Place(around, any ? "" : name, id, classes);
    }

    /** Where a part of a step ends that begins there. */
    private static int end(String step, int from) {
        int at = from;
        while (at < step.length() && step.charAt(at) != '.' && step.charAt(at) != '#') at++;
        return at;
    }

    private static CleaningFault fault(String written) {
        return new CleaningFault(
                "“%s” is no place in a page: write elements as div.note or div#story > p.".formatted(written));
    }

    /** Whether it is an element such as the other, which may say less, within elements such as the other's. */
    boolean is(Place other) {
        Place at = this;
        for (Place wanted = other; wanted != null; wanted = wanted.around) {
            if (at == null || !at.says(wanted)) return false;
            at = at.around;
        }
        return true;
    }

    /** Whether it is such an element, or stands in one. */
    boolean isWithin(Place other) {
        return outwards().stream().anyMatch(at -> at.is(other));
    }

    private boolean says(Place wanted) {
        return (wanted.name.isEmpty() || wanted.name.equals(name))
                && (wanted.id.isEmpty() || wanted.id.equals(id))
                && classes.containsAll(wanted.classes);
    }

    /** Whether it can be told from others of its name. */
    boolean isNamed() {
        return !id.isEmpty() || !classes.isEmpty();
    }

    /** This element alone, without names that count something, such as {@code post-4711}, which no other page has. */
    Place alone() {
        return inside(null);
    }

    /** The same in another one. */
    Place inside(@Nullable Place other) {
        return new Place(
                other,
                name,
                isCounted(id) ? "" : id,
                classes.stream().filter(one -> !isCounted(one)).toList());
    }

    private static boolean isCounted(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
