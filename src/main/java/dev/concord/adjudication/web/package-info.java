/** Cases, decisions and gold over REST, with offsets in code points. */
@NullMarked
package dev.concord.adjudication.web;

import org.jspecify.annotations.NullMarked;
