/** How a refusal, or a request that makes no sense, is told to a program. */
@NullMarked
package dev.concord.shell.web;

import org.jspecify.annotations.NullMarked;
