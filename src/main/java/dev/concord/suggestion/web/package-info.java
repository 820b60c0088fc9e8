/** Models' proposals over REST. */
@NullMarked
package dev.concord.suggestion.web;

import org.jspecify.annotations.NullMarked;
