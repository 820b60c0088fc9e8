package dev.concord.workload;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "calibration_person")
class RoundPersonRow {

    @Id
    @GeneratedValue(generator = "calibration_person_seq")
    @SequenceGenerator(name = "calibration_person_seq", sequenceName = "calibration_person_seq")
    @Nullable
    Long id;

    @Column(name = "round_id", nullable = false)
    long roundId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    CalibrationState state = CalibrationState.LABELLING;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "opened_by")
    @Nullable
    Long openedBy;

    @Nullable
    String note;

    protected RoundPersonRow() {}

    RoundPersonRow(long round, AccountId account) {
        this.roundId = round;
        this.accountId = account.value();
    }
}
