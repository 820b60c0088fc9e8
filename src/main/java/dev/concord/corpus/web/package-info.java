/** Projects, their articles and their speakers over REST. */
@NullMarked
package dev.concord.corpus.web;

import org.jspecify.annotations.NullMarked;
