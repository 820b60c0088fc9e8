package dev.concord.workload.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.Articles;
import dev.concord.workload.Calibration;

/** What the calibration's panel asks. */
@SpringComponent
record CalibrationDoor(
        Calibration calibration,
        Articles articles,
        WorkRules rules,
        Memberships memberships,
        Accounts accounts,
        CurrentAccount current) {}
