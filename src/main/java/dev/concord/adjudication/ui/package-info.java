/** The screens of adjudication: cases, the guideline, outcomes and the wall of a meeting. */
@NullMarked
package dev.concord.adjudication.ui;

import org.jspecify.annotations.NullMarked;
