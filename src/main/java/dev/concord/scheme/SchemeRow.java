package dev.concord.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "scheme")
class SchemeRow {

    @Id
    @GeneratedValue(generator = "scheme_seq")
    @SequenceGenerator(name = "scheme_seq", sequenceName = "scheme_seq")
    @Nullable
    Long id;

    /** The {@link Scheme} as JSON. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String definition = "";

    protected SchemeRow() {}

    SchemeRow(String definition) {
        this.definition = definition;
    }
}
