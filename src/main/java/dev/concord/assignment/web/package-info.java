/** People, articles and who has which over REST. */
@NullMarked
package dev.concord.assignment.web;

import org.jspecify.annotations.NullMarked;
