package dev.concord.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a call, or of all calls of a controller, which scope a token needs for it. Where nothing is said, reading needs
 * {@link Scope#READ} and everything else {@link Scope#ANNOTATE}. {@link ScopeCheck} refuses what reaches less far.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Scope value();
}
