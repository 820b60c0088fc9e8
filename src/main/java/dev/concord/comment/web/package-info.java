/** Comments over REST. */
@NullMarked
package dev.concord.comment.web;

import org.jspecify.annotations.NullMarked;
