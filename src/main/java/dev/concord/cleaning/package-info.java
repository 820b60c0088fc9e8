/** Raw text or HTML in, blocks with offsets into the source out. The only user of jsoup. Pure Java. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package dev.concord.cleaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
