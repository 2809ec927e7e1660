/** The tables of handovers. */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.persistence;
