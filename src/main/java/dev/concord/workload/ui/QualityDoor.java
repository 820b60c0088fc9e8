package dev.concord.workload.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.annotation.WorkSheets;
import dev.concord.workload.Quality;
import dev.concord.workload.Workload;

/** What the panel of hidden checks asks. */
@SpringComponent
record QualityDoor(Workload workload, Quality quality, WorkSheets sheets, Accounts accounts, CurrentAccount current) {}
