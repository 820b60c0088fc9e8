package dev.concord.scheme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The schemes and the versions of their guidelines. */
@Service
public class Schemes {

    private static final JsonMapper JSON = new JsonMapper();

    private final SchemeRows schemes;
    private final GuidelineRows guidelines;
    private final JdbcClient database;
    private final Clock clock;

    /** Every saved label asks for it. Another server on the same database may have changed one, hence the minute. */
    private final Cache<SchemeId, Scheme> known = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Schemes(SchemeRows schemes, GuidelineRows guidelines, JdbcClient database, Clock clock) {
        this.schemes = schemes;
        this.guidelines = guidelines;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public SchemeId create(Scheme scheme) {
        SchemeRow row = schemes.save(new SchemeRow(JSON.writeValueAsString(scheme)));
        return new SchemeId(Objects.requireNonNull(row.id));
    }

    /**
     * The scheme of that id.
     *
     * @throws Refusal if there is none
     */
    public Scheme get(SchemeId id) {
        return known.get(id, this::read);
    }

    /**
     * Changes keys and what forbids submitting.
     *
     * @throws Refusal if a key would do two things, or something is named that the scheme does not have
     */
    @Transactional
    public Scheme change(SchemeId id, SchemeChange change) {
        SchemeRow row = schemes.lock(id.value()).orElseThrow(() -> missing(id));
        Scheme changed = change.on(JSON.readValue(row.definition, Scheme.class));
        row.definition = JSON.writeValueAsString(changed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(id);
            }
        });
        return changed;
    }

    private Scheme read(SchemeId id) {
        return schemes.findById(id.value())
                .map(row -> JSON.readValue(row.definition, Scheme.class))
                .orElseThrow(() -> missing(id));
    }

    private static Refusal missing(SchemeId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "There is no scheme with the number %d.".formatted(id.value()));
    }

    /** Adds the next version of a scheme's guideline. */
    @Transactional
    public Guideline publishGuideline(SchemeId scheme, String markdown) {
        return publishGuideline(scheme, markdown, "");
    }

    /**
     * Adds the next version of a scheme's guideline.
     *
     * @param changes what it says differently from the version before
     */
    @Transactional
    public Guideline publishGuideline(SchemeId scheme, String markdown, String changes) {
        int next = guidelineVersion(scheme) + 1;
        return guidelines
                .saveAndFlush(new GuidelineRow(scheme, next, markdown, changes, clock.instant()))
                .toGuideline();
    }

    /** The newest guideline of a scheme, if it has one. */
    @Transactional(readOnly = true)
    public Optional<Guideline> guideline(SchemeId scheme) {
        return guidelines.findFirstBySchemeIdOrderByVersionDesc(scheme.value()).map(GuidelineRow::toGuideline);
    }

    @Transactional(readOnly = true)
    public Optional<Guideline> guideline(SchemeId scheme, int version) {
        return guidelines.findBySchemeIdAndVersion(scheme.value(), version).map(GuidelineRow::toGuideline);
    }

    /** All versions of a scheme's guideline, oldest first. */
    @Transactional(readOnly = true)
    public List<Guideline> guidelines(SchemeId scheme) {
        return guidelines.findBySchemeIdOrderByVersion(scheme.value()).stream()
                .map(GuidelineRow::toGuideline)
                .toList();
    }

    /** Versions after that one, oldest first; none where it is the newest. */
    @Transactional(readOnly = true)
    public List<Guideline> guidelinesAfter(SchemeId scheme, int version) {
        return guidelines.findBySchemeIdAndVersionGreaterThanOrderByVersion(scheme.value(), version).stream()
                .map(GuidelineRow::toGuideline)
                .toList();
    }

    /** Number of the newest guideline of a scheme; 0 where it has none. Every saved label asks; the manual is not read. */
    public int guidelineVersion(SchemeId scheme) {
        return database.sql("select coalesce(max(version), 0) from guideline where scheme_id = ?")
                .param(scheme.value())
                .query(Integer.class)
                .single();
    }
}
