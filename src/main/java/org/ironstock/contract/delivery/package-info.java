/** Deliveries, whoever ordered them: announced, counted, booked lot by lot, accepted as far as their lots are released. */
@org.jspecify.annotations.NullMarked
package org.ironstock.contract.delivery;
