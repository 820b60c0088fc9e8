/** Signing in, the people who may, and how others come in. Rooms above show its panel of invitations. */
@NamedInterface("ui")
@NullMarked
package dev.concord.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
