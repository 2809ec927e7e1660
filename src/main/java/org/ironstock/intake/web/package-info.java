/** The address where outside systems send events. */
@org.jspecify.annotations.NullMarked
package org.ironstock.intake.web;
