/** Which addresses of the internet may be asked. Pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.concord.net;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
