package dev.concord.assignment;

record StateCount(AssignmentState state, long count) {}
