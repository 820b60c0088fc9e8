package dev.concord.annotation;

import dev.concord.account.ProjectId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many labels there are. */
@Service
@Transactional(readOnly = true)
public class LabelCounts {

    private final LabelStore labels;

    LabelCounts(LabelStore labels) {
        this.labels = labels;
    }

    /** How many labels of annotators and of gold were made under each version of the guideline; 0 is none. */
    public Map<Integer, Long> byGuideline(ProjectId project) {
        return labels.byGuideline(project);
    }
}
