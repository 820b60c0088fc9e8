/** Accounts, what each may do in which project, tokens, and the rules of signing in. */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package dev.concord.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
