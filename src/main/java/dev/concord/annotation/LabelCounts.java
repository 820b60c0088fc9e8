package dev.concord.annotation;

import dev.concord.account.ProjectId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many labels there are. */
@Service
@Transactional(readOnly = true)
public class LabelCounts {

    private final LabelRows rows;

    LabelCounts(LabelRows rows) {
        this.rows = rows;
    }

    /** How many labels of annotators and of gold were made under each version of the guideline; 0 is none. */
    public Map<Integer, Long> byGuideline(ProjectId project) {
        Map<Integer, Long> counts = new TreeMap<>();
        rows.countByGuideline(project.value()).forEach(row -> counts.put((Integer) row[0], (Long) row[1]));
        return counts;
    }
}
