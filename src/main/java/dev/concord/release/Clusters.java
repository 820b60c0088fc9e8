package dev.concord.release;

import dev.concord.agreement.Alignment;
import dev.concord.agreement.Extent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which labels of several labellers are the same one. Two belong together where agreement's {@link Alignment} pairs them
 * with an overlap of half or more; the pairs that overlap most are joined first, and nobody has two labels in one.
 */
final class Clusters<T> {

    private record Place(int labeller, int label) {}

    private record Link(Place one, Place other, double overlap) {}

    private final List<List<T>> labels;
    private final List<List<List<Place>>> clusterOf = new ArrayList<>();

    private Clusters(List<List<T>> labels) {
        this.labels = labels;
    }

    /** @param labels of each labeller; within a cluster they keep the order of the labellers */
    static <T> List<List<T>> of(List<List<T>> labels, Function<T, Extent> extent) {
        return new Clusters<>(labels)
                .joined(labels.stream()
                        .map(own -> own.stream().map(extent).toList())
                        .toList());
    }

    private List<List<T>> joined(List<List<Extent>> extents) {
        List<List<Place>> clusters = alone();
        for (Link link : links(extents)) {
            List<Place> one = clusterOf.get(link.one.labeller).get(link.one.label);
            List<Place> other = clusterOf.get(link.other.labeller).get(link.other.label);
            if (one == other || shareLabeller(one, other)) continue;
            one.addAll(other);
            other.forEach(place -> clusterOf.get(place.labeller).set(place.label, one));
            clusters.removeIf(cluster -> cluster == other);
        }
        return clusters.stream()
                .map(cluster -> cluster.stream()
                        .sorted(Comparator.comparingInt(Place::labeller))
                        .map(place -> labels.get(place.labeller).get(place.label))
                        .toList())
                .toList();
    }

    private List<List<Place>> alone() {
        List<List<Place>> clusters = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            List<List<Place>> own = new ArrayList<>();
            for (int j = 0; j < labels.get(i).size(); j++) own.add(new ArrayList<>(List.of(new Place(i, j))));
            clusters.addAll(own);
            clusterOf.add(own);
        }
        return clusters;
    }

    private static boolean shareLabeller(List<Place> one, List<Place> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.labeller == b.labeller));
    }

    private static List<Link> links(List<List<Extent>> extents) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < extents.size(); i++) {
            for (int j = i + 1; j < extents.size(); j++) {
                for (Alignment.Pair pair :
                        Alignment.of(extents.get(i), extents.get(j)).pairs()) {
                    if (pair.matches())
                        links.add(new Link(new Place(i, pair.first()), new Place(j, pair.second()), pair.overlap()));
                }
            }
        }
        links.sort(Comparator.comparingDouble(Link::overlap).reversed());
        return links;
    }
}
