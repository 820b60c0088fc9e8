package dev.concord.agreement;

import dev.concord.assignment.Purpose;

/** By what a sheet can be chosen. */
record SheetFacts(int guideline, Purpose purpose) {}
