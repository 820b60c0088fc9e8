/** Which addresses of the internet may be asked, and a proxy that asks no others. Pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.concord.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
