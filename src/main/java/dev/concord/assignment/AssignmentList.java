package dev.concord.assignment;

import dev.concord.account.AccountId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
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
        List<String> rules = new ArrayList<>(List.of("a.projectId = :project", "a.pass = 1", "a.withdrawnAt is null"));
        if (!filter.annotators().isEmpty()) rules.add("a.accountId in :accounts");
        if (!filter.states().isEmpty()) rules.add("a.state in :states");
        if (filter.from() != null) rules.add("a.closedAt >= :from");
        if (filter.before() != null) rules.add("a.closedAt < :before");
        TypedQuery<AssignmentRow> query = entities.createQuery(
                "select a from AssignmentRow a where " + String.join(" and ", rules) + " order by " + order(filter),
                AssignmentRow.class);
        query.setParameter("project", filter.project().value());
        if (!filter.annotators().isEmpty()) {
            query.setParameter(
                    "accounts",
                    filter.annotators().stream().map(AccountId::value).toList());
        }
        if (!filter.states().isEmpty()) query.setParameter("states", filter.states());
        if (filter.from() != null) query.setParameter("from", filter.from());
        if (filter.before() != null) query.setParameter("before", filter.before());
        return query.setFirstResult(offset).setMaxResults(limit).getResultList().stream()
                .map(AssignmentRow::toAssignment)
                .toList();
    }

    private static String order(AssignmentFilter filter) {
        if (filter.from() != null || filter.before() != null) return "a.projectId, a.closedAt, a.id";
        if (!filter.annotators().isEmpty()) return "a.accountId, a.projectId, a.state, a.id";
        return "a.projectId, a.state, a.articleId, a.id";
    }
}
