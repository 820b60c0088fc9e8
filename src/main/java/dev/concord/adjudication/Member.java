package dev.concord.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * A labeller's label in a unit.
 *
 * @param key what it is called on its sheet; empty for the layers that hold one label
 */
record Member(String key, LabelValue value) {

    static @Nullable LabelValue value(@Nullable Member member) {
        return member == null ? null : member.value;
    }
}
