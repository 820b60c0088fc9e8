package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentsMoved.Move;
import dev.concord.assignment.AssignmentsMoved.Standing;
import dev.concord.corpus.ArticleId;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/**
 * Sees every assignment that is written, wherever in the house it was changed, and tells of it just before the commit.
 * Those who count assignments would miss one if each way of changing them had to remember to say so.
 */
@Component
class AssignmentWatch implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient EntityManagerFactory factory;
    private final transient ApplicationEventPublisher events;
    private final transient Map<SharedSessionContractImplementor, List<Move>> waiting = new ConcurrentHashMap<>();

    AssignmentWatch(EntityManagerFactory factory, ApplicationEventPublisher events) {
        this.factory = factory;
        this.events = events;
    }

    @PostConstruct
    void listen() {
        var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof AssignmentRow row) moved(event, row, null, standing(event, event.getState()));
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof AssignmentRow row) {
            moved(event, row, standing(event, event.getOldState()), standing(event, event.getState()));
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        if (event.getEntity() instanceof AssignmentRow row) {
            moved(event, row, standing(event, event.getDeletedState()), null);
        }
    }

    /** A row is watched until its transaction ends, well or not. */
    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    /** Tells also of what one statement changed, which no listener sees; called in its transaction. */
    void saw(List<Move> moves) {
        if (moves.isEmpty()) return;
        var session = Objects.requireNonNull(EntityManagerFactoryUtils.getTransactionalEntityManager(factory))
                .unwrap(SharedSessionContractImplementor.class);
        waiting.computeIfAbsent(session, this::tellBeforeCommit).addAll(moves);
    }

    private void moved(
            AbstractPostDatabaseOperationEvent event,
            AssignmentRow row,
            @Nullable Standing before,
            @Nullable Standing after) {
        if (Objects.equals(before, after)) return;
        SharedSessionContractImplementor session = event.getSession();
        var move = new Move(
                new AssignmentId(Objects.requireNonNull(row.id)),
                new ProjectId(row.projectId),
                new ArticleId(row.articleId),
                new AccountId(row.accountId),
                before,
                after);
        waiting.computeIfAbsent(session, this::tellBeforeCommit).add(move);
    }

    private List<Move> tellBeforeCommit(SharedSessionContractImplementor session) {
        var actions = ((EventSource) session).getActionQueue();
        actions.registerCallback(ending -> {
            List<Move> moves = waiting.remove(session);
            if (moves != null) events.publishEvent(new AssignmentsMoved(List.copyOf(moves)));
        });
        actions.registerCallback((success, ended) -> waiting.remove(session));
        return new ArrayList<>();
    }

    private static @Nullable Standing standing(
            AbstractPostDatabaseOperationEvent event, @Nullable Object @Nullable [] state) {
        Objects.requireNonNull(state, "An assignment was written without having been read.");
        List<String> names = Arrays.asList(event.getPersister().getPropertyNames());
        if (state[names.indexOf("withdrawnAt")] != null) return null;
        if (!Integer.valueOf(1).equals(state[names.indexOf("pass")])) return null;
        return new Standing((AssignmentState) Objects.requireNonNull(state[names.indexOf("state")]), (Instant)
                state[names.indexOf("closedAt")]);
    }
}
