/** Agreement through REST. */
@NullMarked
package dev.concord.agreement.web;

import org.jspecify.annotations.NullMarked;
