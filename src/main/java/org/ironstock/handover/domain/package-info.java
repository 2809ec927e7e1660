/** Rows of a list of stock, destinations and plan of a handover, in plain Java. */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.domain;
