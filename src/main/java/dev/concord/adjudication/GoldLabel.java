package dev.concord.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * A label that a decision puts into gold.
 *
 * @param key what it is called there; null where the unit's number gives it
 */
record GoldLabel(@Nullable String key, LabelValue value) {

    static GoldLabel of(LabelValue value) {
        return new GoldLabel(null, value);
    }
}
