package dev.concord.corpus;

import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "speaker")
class SpeakerRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    @GeneratedValue(generator = "speaker_seq")
    @SequenceGenerator(name = "speaker_seq", sequenceName = "speaker_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(nullable = false)
    String slug = "";

    @Column(nullable = false)
    String name = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String aliases = "[]";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String offices = "[]";

    @Nullable
    String side;

    @Nullable
    String wikidata;

    /** Slug of the speaker that this one is now. */
    @Column(name = "merged_into")
    @Nullable
    String mergedInto;

    protected SpeakerRow() {}

    SpeakerRow(ProjectId project, Speaker speaker) {
        this.projectId = project.value();
        this.slug = speaker.slug();
        say(speaker);
    }

    /** Takes everything but the slug. */
    final void say(Speaker speaker) {
        this.name = speaker.name();
        this.aliases = JSON.writeValueAsString(speaker.aliases());
        this.offices = JSON.writeValueAsString(speaker.offices());
        this.side = speaker.side();
        this.wikidata = speaker.wikidata();
    }

    Speaker toSpeaker() {
        return new Speaker(
                slug,
                name,
                JSON.readValue(aliases, new TypeReference<List<String>>() {}),
                JSON.readValue(offices, new TypeReference<List<Speaker.Office>>() {}),
                side,
                wikidata);
    }
}
