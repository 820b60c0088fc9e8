/** The corpus of a project over REST. */
@NullMarked
package dev.concord.catalogue.web;

import org.jspecify.annotations.NullMarked;
