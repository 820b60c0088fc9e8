/** A project's progress over REST. */
@NullMarked
package dev.concord.progress.web;

import org.jspecify.annotations.NullMarked;
