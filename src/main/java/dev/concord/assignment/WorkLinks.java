package dev.concord.assignment;

import java.util.List;
import java.util.Map;

/** Says where a room above this one has more to show of finished work, such as its outcome. */
public interface WorkLinks {

    /** Addresses of screens, by assignment, for those that have one; a page of a list is asked for at once. */
    Map<AssignmentId, String> of(List<Assignment> page);
}
