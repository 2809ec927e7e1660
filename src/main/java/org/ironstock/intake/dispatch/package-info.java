/** Takes events in one transaction with their ledger row, and offers waiting ones again. */
@org.jspecify.annotations.NullMarked
package org.ironstock.intake.dispatch;
