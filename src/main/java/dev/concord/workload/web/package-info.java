/** How work is dealt out and checked, over REST. */
@NullMarked
package dev.concord.workload.web;

import org.jspecify.annotations.NullMarked;
