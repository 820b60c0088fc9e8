package dev.concord.workload.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.assignment.WorkRules;
import dev.concord.workload.WorkPlans;

/** What the plan's panel asks. */
@SpringComponent
record PlanDoor(WorkPlans plans, WorkRules rules, Memberships memberships, Accounts accounts, CurrentAccount current) {}
