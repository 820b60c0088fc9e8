package dev.concord.workload;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RoundPersonRows extends ListCrudRepository<RoundPersonRow, Long> {

    List<RoundPersonRow> findByRoundIdOrderById(long roundId);
}
