package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which labels of several labellers are the same one: {@link Alignment} pairs those of each two; the pairs that overlap
 * most are joined first, and nobody has two labels in one cluster.
 */
public final class Clusters {

    /** A label: which of its labeller's, and whose; both counted from 0. */
    public record Place(int labeller, int label) {}

    private record Link(Place one, Place other, double overlap) {}

    private final List<List<List<Place>>> clusterOf = new ArrayList<>();
    private final List<List<Place>> clusters = new ArrayList<>();

    private Clusters(List<List<Extent>> labels) {
        for (int i = 0; i < labels.size(); i++) {
            List<List<Place>> own = new ArrayList<>();
            for (int j = 0; j < labels.get(i).size(); j++) own.add(new ArrayList<>(List.of(new Place(i, j))));
            clusters.addAll(own);
            clusterOf.add(own);
        }
    }

    /**
     * Every label is in one cluster, by itself at least.
     *
     * @param labels of each labeller
     * @param joined which pairs are the same label
     * @return each in the order of labellers
     */
    public static List<List<Place>> of(List<List<Extent>> labels, Predicate<Alignment.Pair> joined) {
        var clusters = new Clusters(labels);
        for (Link link : links(labels, joined)) clusters.join(link);
        return clusters.clusters.stream()
                .map(cluster -> cluster.stream()
                        .sorted(Comparator.comparingInt(Place::labeller))
                        .toList())
                .toList();
    }

    private void join(Link link) {
        List<Place> one = clusterOf.get(link.one.labeller).get(link.one.label);
        List<Place> other = clusterOf.get(link.other.labeller).get(link.other.label);
        if (one == other || shareLabeller(one, other)) return;
        one.addAll(other);
        other.forEach(place -> clusterOf.get(place.labeller).set(place.label, one));
        clusters.removeIf(cluster -> cluster == other);
    }

    private static boolean shareLabeller(List<Place> one, List<Place> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.labeller == b.labeller));
    }

    private static List<Link> links(List<List<Extent>> labels, Predicate<Alignment.Pair> joined) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                for (Alignment.Pair pair :
                        Alignment.of(labels.get(i), labels.get(j)).pairs()) {
                    if (joined.test(pair))
                        links.add(new Link(new Place(i, pair.first()), new Place(j, pair.second()), pair.overlap()));
                }
            }
        }
        links.sort(Comparator.comparingDouble(Link::overlap).reversed());
        return links;
    }
}
