/** What the database's file needs of us; knows no table. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.concord.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
