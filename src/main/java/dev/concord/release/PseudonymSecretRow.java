package dev.concord.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "pseudonym_secret")
class PseudonymSecretRow {

    @Id
    @Column(name = "project_id")
    long projectId;

    @Column(nullable = false)
    String secret = "";

    protected PseudonymSecretRow() {}

    PseudonymSecretRow(long projectId, String secret) {
        this.projectId = projectId;
        this.secret = secret;
    }
}
