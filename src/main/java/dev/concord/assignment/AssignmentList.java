package dev.concord.assignment;

import dev.concord.account.AccountId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assignments behind a number, without hidden repeats and what was withdrawn. */
@Service
@Transactional(readOnly = true)
public class AssignmentList {

    private final EntityManager entities;

    AssignmentList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * By state and then article; chosen people's by person and state; those between two times in the order of these. Each is
     * the order of an index, so that a page costs the same however many there are.
     */
    public List<Assignment> find(AssignmentFilter filter, int offset, int limit) {
        TypedQuery<AssignmentRow> query = entities.createQuery(
                "select a from AssignmentRow a where " + rules(filter) + " order by " + order(filter),
                AssignmentRow.class);
        bind(query, filter);
        return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
                .map(AssignmentRow::toAssignment)
                .toList();
    }

    /** How many of the skipped ones have which reason, in the order of {@link SkipReason}; those that none has are left out. */
    public Map<SkipReason, Long> countSkips(AssignmentFilter filter) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select a.skipReason, count(a) from AssignmentRow a where " + rules(filter)
                        + " and a.skipReason is not null group by a.skipReason",
                Object[].class);
        bind(query, filter);
        Map<SkipReason, Long> counts = new EnumMap<>(SkipReason.class);
        query.getResultList().forEach(row -> counts.put((SkipReason) row[0], (Long) row[1]));
        return counts;
    }

    private static String rules(AssignmentFilter filter) {
        List<String> rules = new ArrayList<>(List.of("a.projectId = :project", "a.pass = 1", "a.withdrawnAt is null"));
        if (!filter.annotators().isEmpty()) rules.add("a.accountId in :accounts");
        if (!filter.states().isEmpty()) rules.add("a.state in :states");
        if (!filter.skips().isEmpty()) rules.add("a.skipReason in :skips");
        if (filter.from() != null) rules.add("a.closedAt >= :from");
        if (filter.before() != null) rules.add("a.closedAt < :before");
        return String.join(" and ", rules);
    }

    private static void bind(TypedQuery<?> query, AssignmentFilter filter) {
        query.setParameter("project", filter.project().value());
        if (!filter.annotators().isEmpty()) {
            query.setParameter(
                    "accounts",
                    filter.annotators().stream().map(AccountId::value).toList());
        }
        if (!filter.states().isEmpty()) query.setParameter("states", filter.states());
        if (!filter.skips().isEmpty()) query.setParameter("skips", filter.skips());
        if (filter.from() != null) query.setParameter("from", filter.from());
        if (filter.before() != null) query.setParameter("before", filter.before());
    }

    private static String order(AssignmentFilter filter) {
        if (filter.from() != null || filter.before() != null) return "a.projectId, a.closedAt, a.id";
        if (!filter.annotators().isEmpty()) return "a.accountId, a.projectId, a.state, a.id";
        return "a.projectId, a.state, a.articleId, a.id";
    }
}
