/** Imports over REST. */
@NullMarked
package dev.concord.intake.web;

import org.jspecify.annotations.NullMarked;
