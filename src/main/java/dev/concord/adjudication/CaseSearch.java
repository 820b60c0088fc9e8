package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.adjudication.CaseFilter.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds places in the list of cases. It reads the assignments' table by article: a lead who labels an article herself must
 * not see its cases, and asking per article would read a project for every page.
 */
@Component
class CaseSearch {

    /** Like the index to its letter: H2 sorts a whole project where a column that cannot vary is left out. */
    private static final String FORWARDS = " f.project_id, f.facet, f.state, f.place";

    private static final String BACKWARDS = " f.project_id desc, f.facet desc, f.state desc, f.place desc";

    private static final String OWN_WORK = "('OPEN', 'IN_PROGRESS', 'RETURNED')";

    private final NamedParameterJdbcTemplate jdbc;

    CaseSearch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Places after the given one, in the list's order. */
    List<Long> after(ProjectId project, AccountId reader, CaseFilter filter, long after, int limit) {
        List<Long> found = new ArrayList<>();
        for (State state : filter.states()) {
            found.addAll(places(project, reader, filter, state, "f.place > :at order by" + FORWARDS, after, limit));
        }
        return found.stream().sorted().limit(limit).toList();
    }

    /** The place before the given one. */
    Optional<Long> before(ProjectId project, AccountId reader, CaseFilter filter, long before) {
        return filter.states().stream()
                .flatMap(state ->
                        places(project, reader, filter, state, "f.place < :at order by" + BACKWARDS, before, 1)
                                .stream())
                .max(Long::compare);
    }

    /** How many there are, counted no further than the limit. */
    int count(ProjectId project, AccountId reader, CaseFilter filter, int limit) {
        int sum = 0;
        for (State state : filter.states()) {
            Query query = query(project, reader, filter, state);
            query.bound.addValue("limit", limit - sum);
            Integer found = jdbc.queryForObject(
                    "select count(*) from (select f.unit_id from adjudication_facet f where %s limit :limit) few"
                            .formatted(query.where),
                    query.bound,
                    Integer.class);
            sum += found == null ? 0 : found;
            if (sum >= limit) return limit;
        }
        return sum;
    }

    private List<Long> places(
            ProjectId project,
            AccountId reader,
            CaseFilter filter,
            State state,
            String orderedFrom,
            long at,
            int limit) {
        Query query = query(project, reader, filter, state);
        query.bound.addValue("at", at).addValue("limit", limit);
        return jdbc.queryForList(
                "select f.place from adjudication_facet f where %s and %s limit :limit"
                        .formatted(query.where, orderedFrom),
                query.bound,
                Long.class);
    }

    private record Query(String where, MapSqlParameterSource bound) {}

    /** Walks the facet that is likely rarest, and asks for the others by key. */
    private Query query(ProjectId project, AccountId reader, CaseFilter filter, State state) {
        List<String> facets = facets(filter);
        MapSqlParameterSource bound = new MapSqlParameterSource()
                .addValue("project", project.value())
                .addValue("facet", facets.isEmpty() ? CaseFacets.ALL : facets.getFirst())
                .addValue("state", state.ordinal());
        StringBuilder where = new StringBuilder("f.project_id = :project and f.facet = :facet and f.state = :state");
        if (filter.layer() != null && !facets.getFirst().startsWith("layer:")) {
            where.append(" and f.layer = :layer");
            bound.addValue("layer", filter.layer().wire());
        }
        CaseKind kind = filter.kind();
        if (kind != null && !facets.getFirst().startsWith("kind:")) {
            where.append(" and mod(f.kinds / :kind, 2) = 1");
            bound.addValue("kind", CaseKind.mask(Set.of(kind)));
        }
        Integer guideline = filter.guideline();
        if (guideline != null && !facets.getFirst().startsWith(CaseFacets.GUIDELINE)) {
            where.append(" and mod(f.guidelines / :guideline, 2) = 1");
            bound.addValue("guideline", CaseFacets.guidelineBit(guideline));
        }
        if (filter.outlet() != null && !facets.getFirst().startsWith(CaseFacets.OUTLET)) {
            where.append(" and f.outlet = :outlet");
            bound.addValue("outlet", (CaseFacets.OUTLET + filter.outlet()).hashCode());
        }
        for (int i = 1; i < facets.size(); i++) {
            if (known(facets.get(i), filter)) continue;
            also(where, "= :facet" + i);
            bound.addValue("facet" + i, facets.get(i));
        }
        if (filter.labellers().size() > 2) {
            also(where, "in (:pairs)");
            bound.addValue("pairs", pairs(filter.labellers()));
        }
        if (hasOwnWork(project, reader)) {
            where.append(" and not exists (select 1 from assignment a where a.article_id = f.article_id"
                    + " and a.account_id = :reader and a.withdrawn_at is null and a.state in " + OWN_WORK + ")");
            bound.addValue("reader", reader.value());
        }
        return new Query(where.toString(), bound);
    }

    /** Whether the walked row itself has answered it; a late guideline's bit may be another's, and so may an outlet's hash. */
    private static boolean known(String facet, CaseFilter filter) {
        return facet.startsWith("layer:")
                || facet.startsWith("kind:")
                || (filter.guideline() != null
                        && filter.guideline() < CaseFacets.GUIDELINE_BITS
                        && facet.startsWith(CaseFacets.GUIDELINE));
    }

    private static void also(StringBuilder where, String facet) {
        where.append(" and exists (select 1 from adjudication_facet g where g.unit_id = f.unit_id and g.facet ")
                .append(facet)
                .append(")");
    }

    /** What the case must have, the likely rarest first. */
    private static List<String> facets(CaseFilter filter) {
        List<String> facets = new ArrayList<>();
        if (filter.labellers().size() == 2) {
            facets.add(CaseFacets.pair(
                    filter.labellers().getFirst(), filter.labellers().getLast()));
        } else {
            filter.labellers().forEach(labeller -> facets.add("who:" + labeller));
        }
        add(facets, "outlet:", filter.outlet());
        add(facets, "topic:", filter.topic());
        add(facets, "kind:", filter.kind() == null ? null : filter.kind().wire());
        add(facets, "guideline:", filter.guideline());
        add(facets, "layer:", filter.layer() == null ? null : filter.layer().wire());
        return facets;
    }

    private static void add(List<String> facets, String name, @Nullable Object value) {
        if (value != null) facets.add(name + value);
    }

    private static List<String> pairs(List<String> labellers) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < labellers.size(); i++) {
            for (int j = i + 1; j < labellers.size(); j++) {
                pairs.add(CaseFacets.pair(labellers.get(i), labellers.get(j)));
            }
        }
        return pairs;
    }

    private boolean hasOwnWork(ProjectId project, AccountId reader) {
        return !jdbc.queryForList(
                        "select id from assignment where account_id = :reader and project_id = :project"
                                + " and withdrawn_at is null and state in "
                                + OWN_WORK + " limit 1",
                        new MapSqlParameterSource("reader", reader.value()).addValue("project", project.value()),
                        Long.class)
                .isEmpty();
    }

    /** What a project's cases can be chosen by, after a prefix such as "who:"; jumps from one to the next. */
    List<String> choices(ProjectId project, String prefix) {
        List<String> found = new ArrayList<>();
        String last = prefix;
        while (found.size() < 500) {
            List<String> one = jdbc.queryForList(
                    "select facet from adjudication_facet where project_id = :project and facet > :last"
                            + " order by project_id, facet limit 1",
                    new MapSqlParameterSource("project", project.value()).addValue("last", last),
                    String.class);
            if (one.isEmpty() || !one.getFirst().startsWith(prefix)) break;
            String next = one.getFirst();
            found.add(next.substring(prefix.length()));
            // H2 begins at what is equal and walks over all of it, so what is asked for comes just after it
            last = next + '\u0001';
        }
        return found;
    }
}
