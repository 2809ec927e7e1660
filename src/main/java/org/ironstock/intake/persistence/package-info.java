/** The ledger of events from outside. */
@org.jspecify.annotations.NullMarked
package org.ironstock.intake.persistence;
