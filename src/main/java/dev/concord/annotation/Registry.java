package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerChange;
import dev.concord.corpus.SpeakerHistory;
import dev.concord.corpus.Speakers;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges and splits speakers so that every label follows, in all sheets, gold included. A merge changes no label: whoever
 * reads one is told who its speaker is now. A split changes the chosen ones. Whoever calls has seen that a lead asks.
 */
@Service
@Transactional
public class Registry {

    /** Keeps a transaction short; whoever has more splits again into the same speaker. */
    public static final int MOST_PER_SPLIT = 10_000;

    private final Speakers speakers;
    private final SpeakerHistory history;
    private final SpeakerMentions mentions;
    private final ApplicationEventPublisher events;

    Registry(Speakers speakers, SpeakerHistory history, SpeakerMentions mentions, ApplicationEventPublisher events) {
        this.speakers = speakers;
        this.history = history;
        this.mentions = mentions;
        this.events = events;
    }

    /** How many mentions each of the speakers has; those without have no entry. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(ProjectId project, Collection<Speaker> of) {
        return mentions.counts(project, of.stream().map(Speaker::slug).collect(Collectors.toSet()));
    }

    /** Some mentions of a speaker which hold the words, after the last one seen. */
    @Transactional(readOnly = true)
    public List<SpokenOf> mentions(
            ProjectId project, AccountId reader, String slug, String words, MentionRef after, int limit) {
        return mentions.page(project, reader, slug, words, after, limit);
    }

    /**
     * Makes one speaker another name of the other; its mentions are the other's.
     *
     * @throws Refusal if they are one, or one of them is not there
     */
    public SpeakerChange merge(ProjectId project, String slug, String into, AccountId by) {
        long labels = mentions.counts(project, List.of(slug)).getOrDefault(slug, 0L);
        SpeakerChange change = history.merge(project, slug, into, labels, by);
        moved(project, slug);
        return change;
    }

    /**
     * Takes a merge back.
     *
     * @throws Refusal unless it stands
     */
    public SpeakerChange undo(ProjectId project, long change, AccountId by) {
        SpeakerChange undone = history.undo(project, change, by);
        moved(project, undone.slug());
        return undone;
    }

    private void moved(ProjectId project, String slug) {
        List<ArticleId> touched = List.copyOf(mentions.touch(project, slug));
        events.publishEvent(new SpeakersMoved(project, touched, true));
    }

    /**
     * Gives chosen mentions of a speaker to another, who is made where nobody goes by that name.
     *
     * @throws Refusal if none of them is the speaker's, or the other is the same
     */
    public SpeakerChange split(
            ProjectId project, String slug, String name, @Nullable String role, List<MentionRef> chosen, AccountId by) {
        if (chosen.isEmpty()) throw new Refusal(Kind.INVALID, "labels: choose at least one mention.");
        if (chosen.size() > MOST_PER_SPLIT) {
            throw new Refusal(
                    Kind.TOO_LARGE, "labels: at most %d at a time, not %d.".formatted(MOST_PER_SPLIT, chosen.size()));
        }
        Speaker whole = speakers.find(project, slug)
                .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "The registry has no speaker “%s”.".formatted(slug)));
        Speaker fresh = speakers.findOrAdd(project, name, role, whole.side());
        if (fresh.slug().equals(slug)) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "name: “%s” is this speaker. Take the name from its aliases first, or choose another."
                            .formatted(name));
        }
        List<ArticleId> articles = mentions.move(project, by, slug, fresh.slug(), chosen);
        if (articles.isEmpty()) throw new Refusal(Kind.CONFLICT, "labels: none of them is this speaker’s any more.");
        events.publishEvent(
                new SpeakersMoved(project, articles.stream().distinct().toList(), false));
        return history.split(project, slug, fresh, articles.size(), by);
    }
}
