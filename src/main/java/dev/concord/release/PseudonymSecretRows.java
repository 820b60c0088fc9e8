package dev.concord.release;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PseudonymSecretRows extends Repository<PseudonymSecretRow, Long> {

    Optional<PseudonymSecretRow> findById(long projectId);

    PseudonymSecretRow save(PseudonymSecretRow row);
}
