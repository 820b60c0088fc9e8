package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.agreement.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody of a calibration round stands.
 *
 * @param done how many of the round's articles she has submitted
 * @param compared with how many of these gold is settled, too
 * @param measures hers against gold, on these articles
 * @param missing why production is not open yet, a sentence each
 * @param note why a lead opened it by hand
 */
public record Candidate(
        AccountId account,
        CalibrationState state,
        int done,
        int compared,
        List<Measure> measures,
        List<String> missing,
        @Nullable String note) {}
