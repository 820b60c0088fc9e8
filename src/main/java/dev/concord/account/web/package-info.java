/** Accounts, tokens and invitations over REST. Rooms above invite into what they know. */
@NamedInterface("web")
@NullMarked
package dev.concord.account.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
