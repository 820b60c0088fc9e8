/** Rules for outlets over REST. */
@NullMarked
package dev.concord.outlet.web;

import org.jspecify.annotations.NullMarked;
